import {
  headlineOf,
  type DistributionAnswer,
} from '@boardwalk/plugin-dora-common';
import { percentile } from '../../domain/values/percentile';
import type { FiguresReader } from './FiguresReader';
import { isoOf } from './presentRows';
import type { ReadContext } from './ReadContext';
import type { ServiceTable } from './ServiceTable';
import type { DistributionQuery } from './types';

/** The metrics that are made of single values. */
const MEASURES = {
  deploymentFrequency: undefined,
  changeLeadTime: 'lead',
  changeFailRate: undefined,
  failedDeploymentRecoveryTime: 'recovery',
  deploymentReworkRate: undefined,
} as const;

/** Tells how a metric is spread over the services of a scope, and over its single values. */
export class DistributionReader {
  readonly #figures: FiguresReader;
  readonly #table: ServiceTable;

  static create(options: {
    figures: FiguresReader;
    table: ServiceTable;
  }): DistributionReader {
    return new DistributionReader(options);
  }

  private constructor(options: {
    figures: FiguresReader;
    table: ServiceTable;
  }) {
    this.#figures = options.figures;
    this.#table = options.table;
  }

  async read(
    context: ReadContext,
    query: DistributionQuery,
  ): Promise<DistributionAnswer> {
    const { active, scope } = context;
    const measure = MEASURES[query.metric];
    const table = await this.#table.read(context, query.tier);
    const { whole } = table;
    const values =
      measure &&
      (await this.#figures.readBins(
        {
          ...context,
          tier: query.tier,
          range: { from: whole.from, to: whole.to },
          granularity: 'none',
        },
        measure,
      ));
    const services = table.rows
      .flatMap(({ service, title, metrics }) => {
        const value = headlineOf(metrics, query.metric);
        return value === null ? [] : [{ service, title, value }];
      })
      .sort((a, b) => a.value - b.value);
    const ascending = services.map(({ value }) => value);
    return {
      scope: scope.ref === '' ? null : scope.ref,
      metric: query.metric,
      from: isoOf(whole.from),
      to: isoOf(whole.to),
      timeZone: active.definitions.timeZone,
      tier: query.tier,
      services,
      servicesWithoutData: table.rows.length - services.length,
      quantiles: {
        p10: percentile(ascending, 0.1),
        p25: percentile(ascending, 0.25),
        p50: percentile(ascending, 0.5),
        p75: percentile(ascending, 0.75),
        p90: percentile(ascending, 0.9),
      },
      values,
    };
  }
}
