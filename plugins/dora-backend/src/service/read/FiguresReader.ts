import type { Knex } from 'knex';
import { isPlainScope } from '../../database/queries/read/deploymentDays';
import { hasFewDays } from '../../database/queries/read/hasFewDays';
import { serviceFingerprint } from '../../database/queries/read/serviceFingerprint';
import { tallyPart } from '../../database/queries/read/tallyPart';
import { cellKey } from '../../database/queries/read/tallyScopeCells';
import { tallyServiceDays } from '../../database/queries/read/tallyServiceDays';
import { binTally } from '../../domain/query/binTally';
import { coverDays } from '../../domain/query/coverDays';
import type { DeploymentDays } from '../../domain/query/frequencyBasis';
import {
  addTallies,
  emptyTally,
  type Measure,
  type Tally,
} from '../../domain/query/tally';
import { weekOf } from '../../domain/time/days';
import { CellReader, type CellState } from './CellReader';
import { DeploymentDaysReader } from './DeploymentDaysReader';
import { FiguresPlan, type Figures, type FiguresQuery } from './FiguresPlan';
import { LruCache } from './LruCache';

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

  /** @param known - the `serviceFingerprint` of a single service in the range, if it was asked for just now */
  async read(query: FiguresQuery, known?: string): Promise<Figures> {
    const plan = new FiguresPlan(query);
    const state = isPlainScope(query.members)
      ? await this.#cellReader.state(plan.cellOptions)
      : undefined;
    const cells = state && (await this.#servesCells(plan, state));
    const fingerprint =
      state?.fingerprint ?? known ?? (await this.#ofService(plan));
    // Parts of days are read from facts, of which neither cells nor days tell;
    // nor do cells of days that wait.
    const key =
      fingerprint === undefined || plan.hasParts || (state?.waiting && !cells)
        ? undefined
        : plan.cacheKey(fingerprint);
    const before = key && this.#answers.get(key);
    if (before) return before;
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
    const { tally, percentiles } = await this.readTally(query);
    return { ...binTally(tally, measure), percentiles };
  }

  /** All that a range adds up to. It is made of whole days: parts of days are left out. */
  async readTally(
    query: FiguresQuery,
  ): Promise<{ tally: Tally; percentiles: Figures['percentiles'] }> {
    const plan = new FiguresPlan(query);
    if (isPlainScope(query.members)) {
      const state = await this.#cellReader.state(plan.cellOptions);
      if (await this.#servesCells(plan, state)) {
        const tallies = await this.#cellReader.read(plan.cellOptions, state);
        return {
          tally: addTallies([...tallies.values()]),
          percentiles: 'within 0.5 %',
        };
      }
    }
    const tallies = await this.#values(plan);
    return { tally: addTallies([...tallies.values()]), percentiles: 'exact' };
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
