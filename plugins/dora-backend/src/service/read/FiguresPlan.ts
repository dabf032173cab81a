import type {
  DoraMetrics,
  EnvironmentTier,
  Granularity,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import type {
  ActiveGeneration,
  MemberSelection,
} from '../../database/queries/read/types';
import { coverDays, type Cell } from '../../domain/query/coverDays';
import {
  frequencyBasis,
  type DeploymentDays,
} from '../../domain/query/frequencyBasis';
import {
  planRange,
  planSeries,
  type Bucket,
  type MomentRange,
} from '../../domain/query/planBuckets';
import { addTallies, emptyTally, type Tally } from '../../domain/query/tally';
import { toMetrics } from '../../domain/query/toMetrics';
import { ZonedDays } from '../../domain/time/ZonedDays';
import type { Day } from '../../domain/time/days';

export interface FiguresQuery {
  active: ActiveGeneration;
  members: MemberSelection;
  tier: EnvironmentTier;
  range: MomentRange;
  granularity: Granularity;
  now: number;
}

export interface PeriodFigures {
  bucket: Bucket;
  metrics: DoraMetrics;
}

export interface Figures {
  metrics: DoraMetrics;
  series: PeriodFigures[];
  percentiles: MetricsAnswer['percentiles'];
}

/** What has to be read for a query, and how it becomes the answer. */
export class FiguresPlan {
  readonly query: FiguresQuery;
  readonly days: ZonedDays;
  readonly whole: Bucket;
  /** Periods of the series, or the whole range as one. */
  readonly buckets: Bucket[];
  readonly cells: Cell[];

  constructor(query: FiguresQuery) {
    this.query = query;
    this.days = ZonedDays.of(query.active.definitions.timeZone);
    const options = { ...query, days: this.days };
    this.whole = planRange(options);
    const series = planSeries(options);
    this.buckets = series.length > 0 ? series : [this.whole];
    this.cells = this.buckets.flatMap(({ first, end }) =>
      coverDays(first, end),
    );
  }

  get first(): Day {
    return this.whole.first;
  }

  get end(): Day {
    return this.whole.end;
  }

  get hasParts(): boolean {
    return this.whole.parts.length > 0;
  }

  /** Of a plain scope. */
  get cellOptions() {
    return {
      ...this.figures,
      scopeId: this.query.members.scope.scopeId!,
      cells: this.cells,
      first: this.first,
      end: this.end,
    };
  }

  /** Which figures are meant. */
  get figures() {
    const { active, tier } = this.query;
    return {
      generation: active.generation,
      timeZone: active.definitions.timeZone,
      tier,
    };
  }

  cacheKey(fingerprint: string): string {
    const { active, members, tier, range, granularity, now } = this.query;
    return JSON.stringify([
      active.generation,
      members.scope.scopeId,
      members.scope.serviceId,
      tier,
      range.from,
      range.to,
      granularity,
      this.#moment(now),
      fingerprint,
    ]);
  }

  /**
   * What is over decides what is whole, and frequencies: an answer about today
   * serves for a minute. The past of a service stays as it is; a scope's depends
   * on when its services began too, which its cells do not tell.
   */
  #moment(now: number): number | 'over' {
    const { range, members } = this.query;
    return range.to <= now && members.scope.serviceId !== null
      ? 'over'
      : Math.floor(now / 60_000);
  }

  answer(
    talliesOf: (bucket: Bucket) => Tally[],
    percentiles: Figures['percentiles'],
    deployed: DeploymentDays,
    parts: Map<number, Tally>,
  ): Figures {
    const metricsOf = (bucket: Bucket, tally: Tally) =>
      toMetrics(
        tally,
        frequencyBasis({
          bucket,
          deploymentDays: deployed,
          deployments: tally.counts.deployments,
          days: this.days,
          now: this.query.now,
        }),
      );
    const tallies = this.buckets.map(bucket =>
      addTallies([
        ...talliesOf(bucket),
        ...bucket.parts.map(({ from }) => parts.get(from) ?? emptyTally()),
      ]),
    );
    return {
      metrics: metricsOf(this.whole, addTallies(tallies)),
      series:
        this.query.granularity === 'none'
          ? []
          : this.buckets.map((bucket, index) => ({
              bucket,
              metrics: metricsOf(bucket, tallies[index]),
            })),
      percentiles,
    };
  }
}
