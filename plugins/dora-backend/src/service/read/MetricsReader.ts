import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { scopeState } from '../../database/queries/read/scopeState';
import { compareMetrics } from '../../domain/query/compareMetrics';
import { checkPeriods } from '../../domain/query/parseRange';
import type { MomentRange } from '../../domain/query/planBuckets';
import type { PeriodFigures } from './FiguresPlan';
import type { FiguresReader } from './FiguresReader';
import { isoOf, isoOrNull } from './presentRows';
import { explained, type ReadContexts } from './ReadContext';
import type { MetricsQuery } from './types';

const toPeriod = ({ bucket, metrics }: PeriodFigures) => ({
  start: isoOf(bucket.from),
  end: isoOf(bucket.to),
  partial: bucket.partial,
  metrics,
});

/** Answers with the five metrics of a scope, as a series and beside those of another range. */
export class MetricsReader {
  readonly #knex: Knex;
  readonly #contexts: ReadContexts;
  readonly #figures: FiguresReader;

  static create(options: {
    knex: Knex;
    contexts: ReadContexts;
    figures: FiguresReader;
  }): MetricsReader {
    return new MetricsReader(options);
  }

  private constructor(options: {
    knex: Knex;
    contexts: ReadContexts;
    figures: FiguresReader;
  }) {
    this.#knex = options.knex;
    this.#contexts = options.contexts;
    this.#figures = options.figures;
  }

  async read(query: MetricsQuery): Promise<MetricsAnswer> {
    const context = await this.#contexts.read(query);
    const { active, scope, range } = context;
    explained(() => checkPeriods(range, query.granularity));
    const compared =
      query.compare === undefined
        ? undefined
        : this.#contexts.compared(query.compare, context);
    const read = (
      wanted: MomentRange,
      granularity: MetricsQuery['granularity'],
    ) =>
      this.#figures.read({
        ...context,
        tier: query.tier,
        range: wanted,
        granularity,
      });
    const [state, figures, before] = await Promise.all([
      scopeState(this.#knex, scope),
      read(range, query.granularity),
      compared && read(compared, 'none'),
    ]);
    return {
      scope: scope.ref === '' ? null : scope.ref,
      from: isoOf(range.from),
      to: isoOf(range.to),
      timeZone: active.definitions.timeZone,
      tier: query.tier,
      granularity: query.granularity,
      services: state.services,
      percentiles: figures.percentiles,
      ownership: query.ownership,
      ownershipSince: isoOrNull(state.ownershipSince),
      computedAt: isoOrNull(state.computedAt),
      pendingServices: state.pendingServices,
      metrics: figures.metrics,
      series: figures.series.map(toPeriod),
      comparison:
        compared && before
          ? {
              from: isoOf(compared.from),
              to: isoOf(compared.to),
              metrics: before.metrics,
              change: compareMetrics(figures.metrics, before.metrics),
            }
          : undefined,
    };
  }
}
