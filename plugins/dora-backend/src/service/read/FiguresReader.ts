import type {
  DoraMetrics,
  EnvironmentTier,
  Granularity,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { isPlainScope } from '../../database/queries/read/deploymentDays';
import { hasFewDays } from '../../database/queries/read/hasFewDays';
import { serviceFingerprint } from '../../database/queries/read/serviceFingerprint';
import { tallyPart } from '../../database/queries/read/tallyPart';
import { cellKey } from '../../database/queries/read/tallyScopeCells';
import { tallyServiceDays } from '../../database/queries/read/tallyServiceDays';
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
import { binTally } from '../../domain/query/binTally';
import {
  addTallies,
  emptyTally,
  type Measure,
  type Tally,
} from '../../domain/query/tally';
import { toMetrics } from '../../domain/query/toMetrics';
import { ZonedDays } from '../../domain/time/ZonedDays';
import { weekOf, type Day } from '../../domain/time/days';
import { CellReader, type CellState } from './CellReader';
import { DeploymentDaysReader } from './DeploymentDaysReader';
import { LruCache } from './LruCache';

/** What has to be read for a query, and how it becomes the answer. */
class FiguresPlan {
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

/**
 * Up to so many attempts, percentiles of a scope are computed on all values. At
 * five changes each that is twenty thousand lead times, some milliseconds.
 */
const EXACT_ATTEMPTS = 4_000;

/**
 * While days of a scope wait to be added up, after an import or a change of
 * owners, its cells are not the whole of it. Up to so many days of services are
 * read instead; of a larger scope one sees what is added up so far.
 */
const READABLE_DAYS = 20_000;

/**
 * Answers with so many periods in all are kept: a year by week of a thousand
 * services. A period takes about a kilobyte.
 */
const CACHED_PERIODS = 60_000;

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

interface FiguresReaderOptions {
  knex: Knex;
  exactAttempts?: number;
  readableDays?: number;
}

/**
 * Reads the figures of a range: of one service, or of a scope with few
 * deployments, from all its values; of others from the cells of the scope, whose
 * number depends on the length of the range only.
 */
export class FiguresReader {
  readonly #knex: Knex;
  readonly #exactAttempts: number;
  readonly #readableDays: number;
  readonly #cellReader: CellReader;
  readonly #deploymentDaysReader: DeploymentDaysReader;
  readonly #answers = LruCache.create<Figures>(
    CACHED_PERIODS,
    ({ series }) => series.length + 1,
  );

  static create(options: FiguresReaderOptions): FiguresReader {
    return new FiguresReader(options);
  }

  private constructor(options: FiguresReaderOptions) {
    this.#knex = options.knex;
    this.#exactAttempts = options.exactAttempts ?? EXACT_ATTEMPTS;
    this.#readableDays = options.readableDays ?? READABLE_DAYS;
    this.#cellReader = CellReader.create(options);
    this.#deploymentDaysReader = DeploymentDaysReader.create(options);
  }

  async read(query: FiguresQuery): Promise<Figures> {
    const plan = new FiguresPlan(query);
    const state = isPlainScope(query.members)
      ? await this.#cellReader.state(plan.cellOptions)
      : undefined;
    const cells = state && (await this.#servesCells(plan, state));
    const fingerprint = state?.fingerprint ?? (await this.#ofService(plan));
    // Parts of days are read from facts, of which neither cells nor days tell;
    // nor do cells of days that wait.
    const key =
      fingerprint === undefined || plan.hasParts || (state?.waiting && !cells)
        ? undefined
        : plan.cacheKey(fingerprint);
    const known = key && this.#answers.get(key);
    if (known) return known;
    const answer = await (cells
      ? this.#readCells(plan, state)
      : this.#readValues(plan));
    if (key) this.#answers.set(key, answer);
    return answer;
  }

  /** Whether cells are read, rather than the days of services. */
  async #servesCells(plan: FiguresPlan, state: CellState): Promise<boolean> {
    if (state.attempts <= this.#exactAttempts) return false;
    return (
      !state.waiting ||
      state.deploymentDays > this.#readableDays ||
      !(await hasFewDays(this.#knex, {
        ...plan.figures,
        members: plan.query.members,
        first: plan.first,
        end: plan.end,
        most: this.#readableDays,
      }))
    );
  }

  /** The state of the days of a single service; undefined for other selections. */
  async #ofService({ query, figures, first, end }: FiguresPlan) {
    const { scope, only } = query.members;
    return scope.serviceId === null || only
      ? undefined
      : serviceFingerprint(this.#knex, {
          ...figures,
          serviceId: scope.serviceId,
          first,
          end,
        });
  }

  /** Single values of a range, counted by bins. */
  async readBins(query: FiguresQuery, measure: Measure) {
    const plan = new FiguresPlan(query);
    if (isPlainScope(query.members)) {
      const state = await this.#cellReader.state(plan.cellOptions);
      if (await this.#servesCells(plan, state)) {
        const tallies = await this.#cellReader.read(plan.cellOptions, state);
        return {
          ...binTally(addTallies([...tallies.values()]), measure),
          percentiles: 'within 0.5 %' as const,
        };
      }
    }
    const tallies = await this.#values(plan);
    return {
      ...binTally(addTallies([...tallies.values()]), measure),
      percentiles: 'exact' as const,
    };
  }

  async #readValues(plan: FiguresPlan): Promise<Figures> {
    const [tallies, ...rest] = await Promise.all([
      this.#values(plan),
      this.#deploymentDays(plan),
      this.#parts(plan),
    ]);
    return plan.answer(
      ({ first, end }) =>
        first < end ? [tallies.get(first) ?? emptyTally()] : [],
      'exact',
      ...rest,
    );
  }

  async #readCells(plan: FiguresPlan, state: CellState): Promise<Figures> {
    const [tallies, ...rest] = await Promise.all([
      this.#cellReader.read(plan.cellOptions, state),
      this.#deploymentDays(plan),
      this.#parts(plan),
    ]);
    return plan.answer(
      ({ first, end }) =>
        coverDays(first, end).map(
          cell => tallies.get(cellKey(cell)) ?? emptyTally(),
        ),
      'within 0.5 %',
      ...rest,
    );
  }

  #values(plan: FiguresPlan) {
    return tallyServiceDays(this.#knex, {
      ...plan.figures,
      members: plan.query.members,
      starts: plan.buckets.map(({ first }) => first),
      end: plan.end,
    });
  }

  #deploymentDays(plan: FiguresPlan): Promise<DeploymentDays> {
    return this.#deploymentDaysReader.read({
      ...plan.figures,
      members: plan.query.members,
      first: weekOf(plan.first),
      end: plan.end,
    });
  }

  /** What lies in the cut days at the ends of the range, by its start. */
  async #parts(plan: FiguresPlan): Promise<Map<number, Tally>> {
    const parts = plan.buckets.flatMap(bucket => bucket.parts);
    return new Map(
      await Promise.all(
        parts.map(async part => {
          const tally = await tallyPart(this.#knex, {
            ...plan.figures,
            members: plan.query.members,
            range: part,
          });
          return [part.from, tally] as const;
        }),
      ),
    );
  }
}
