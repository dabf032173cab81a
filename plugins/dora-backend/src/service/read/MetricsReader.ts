import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { ScopeGlance } from '../../database/queries/read/scopeGlance';
import { scopeState } from '../../database/queries/read/scopeState';
import { compareMetrics } from '../../domain/query/compareMetrics';
import type { MomentRange } from '../../domain/query/planBuckets';
import { AskedFigures, type SettledAnswer } from './AskedFigures';
import type { PeriodFigures } from './FiguresPlan';
import type { FiguresReader } from './FiguresReader';
import { LruCache } from './LruCache';
import { isoOf, isoOrNull } from './presentRows';
import type { ReadContext, ReadContexts } from './ReadContext';
import type { MetricsQuery } from './types';

const MINUTE = 60_000;
/** Questions that are kept with their answers; a year by week takes 60 kB. */
const KEPT = 1_500;

const toPeriod = ({ bucket, metrics }: PeriodFigures) => ({
  start: isoOf(bucket.from),
  end: isoOf(bucket.to),
  partial: bucket.partial,
  metrics,
});

/**
 * Answers with the five metrics of a scope, as a series and beside those of
 * another range.
 *
 * A question is kept for the minute, as what is over and what "today" means
 * depends on it, together with its answer. Asked again, one question to the
 * database tells whether scope, generation and figures are what they were; how
 * far the figures are is said anew each time.
 */
export class MetricsReader {
  readonly #knex: Knex;
  readonly #contexts: ReadContexts;
  readonly #figures: FiguresReader;
  readonly #asked = LruCache.create<AskedFigures>(KEPT);

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
    const { asked, seen } = await this.#understand(query);
    const { active, scope, range } = asked.context;
    const [state, settled] = await Promise.all([
      seen?.state ?? scopeState(this.#knex, scope),
      (seen && asked.answerAt(seen)) ?? this.#settle(query, asked, seen),
    ]);
    if (seen) asked.keep(seen, settled);
    return {
      scope: scope.ref === '' ? null : scope.ref,
      title: scope.title,
      from: isoOf(range.from),
      to: isoOf(range.to),
      timeZone: active.definitions.timeZone,
      tier: query.tier,
      granularity: query.granularity,
      services: state.services,
      ownership: query.ownership,
      ownershipSince: isoOrNull(state.ownershipSince),
      computedAt: isoOrNull(state.computedAt),
      pendingServices: state.pendingServices,
      ...settled,
    };
  }

  /** What is remembered of a question is used only if it still holds. */
  async #understand(
    query: MetricsQuery,
  ): Promise<{ asked: AskedFigures; seen?: ScopeGlance }> {
    const key = this.#keyOf(query);
    const recalled = this.#asked.get(key) ?? this.#recall(key, query);
    const seen = await recalled?.glance(this.#knex);
    if (recalled && seen?.valid) return { asked: recalled, seen };
    const context = await this.#contexts.read(query);
    const asked = this.#keep(key, query, context);
    const again = await asked.glance(this.#knex);
    return { asked, seen: again?.valid ? again : undefined };
  }

  #recall(key: string, query: MetricsQuery): AskedFigures | undefined {
    const context = this.#contexts.recall(query);
    return context && this.#keep(key, query, context);
  }

  #keep(key: string, query: MetricsQuery, context: ReadContext): AskedFigures {
    const asked = new AskedFigures(query, context, this.#contexts);
    this.#asked.set(key, asked);
    return asked;
  }

  #keyOf(query: MetricsQuery): string {
    const { scope, from, to, ownership, service } = query;
    const { tier, granularity, compare } = query;
    const minute = Math.floor(this.#contexts.now() / MINUTE);
    return JSON.stringify([
      minute,
      scope,
      from,
      to,
      ownership,
      service,
      tier,
      granularity,
      compare,
    ]);
  }

  async #settle(
    query: MetricsQuery,
    { context, compared }: AskedFigures,
    seen: ScopeGlance | undefined,
  ): Promise<SettledAnswer> {
    const read = (
      range: MomentRange,
      granularity: MetricsQuery['granularity'],
    ) =>
      this.#figures.read(
        { ...context, tier: query.tier, range, granularity },
        // It speaks of the range, unless there is another one beside it.
        compared ? undefined : seen?.fingerprint,
      );
    const [figures, before] = await Promise.all([
      read(context.range, query.granularity),
      compared && read(compared, 'none'),
    ]);
    return {
      percentiles: figures.percentiles,
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
