import { mockServices } from '@backstage/backend-test-utils';
import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type {
  DoraReconciler,
  ReconcileSettings,
} from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { createWriter } from '../createWriter';
import { dumpFigures } from '../dumpFigures';
import { dumpFacts } from '../engineDatabase';
import { readDoraConfig } from '../../config';
import { applyDatabaseMigrations } from '../../database/migrations';
import { DerivationWorker } from '../../service/DerivationWorker';
import { EventIngestService } from '../../service/EventIngestService';
import { GenerationKeeper } from '../../service/GenerationKeeper';
import { ReconciliationRunner } from '../../service/ReconciliationRunner';

const HOUR = 3_600_000;
/** Runs after which something is plainly wrong. */
const MOST_RUNS = 500;

interface Options {
  knex: Knex;
  logger?: LoggerService;
  /** The present moment, in milliseconds. */
  clock: { now: number };
}

/** The engine on a database of its own, without a server and without a scheduler. */
export class TestEngine {
  readonly knex: Knex;
  readonly #logger: LoggerService;
  readonly #ingest: EventIngestService;
  readonly #clock: { now: number };

  /** Migrates the database. */
  static async create(options: Options): Promise<TestEngine> {
    await applyDatabaseMigrations(
      mockServices.database({
        knex: options.knex,
        migrations: { skip: false },
      }),
    );
    const engine = TestEngine.on(options);
    await GenerationKeeper.create({
      knex: options.knex,
      logger: engine.#logger,
    }).ensure(readDoraConfig(mockServices.rootConfig()));
    return engine;
  }

  /** On a database that is migrated. */
  static on(options: Options): TestEngine {
    return new TestEngine(options);
  }

  private constructor({ knex, logger, clock }: Options) {
    this.knex = knex;
    this.#clock = clock;
    this.#logger = logger ?? mockServices.logger.mock();
    this.#ingest = EventIngestService.create({
      writer: createWriter(knex),
      logger: this.#logger,
      now: () => clock.now,
    });
  }

  /** Takes events in as the engine does; throws when one is wrong. */
  async report(events: DoraEventInput[]): Promise<void> {
    const { rejected } = await this.#ingest.ingest(
      events.map(value => ({ value, bytes: 1_000 })),
      { dryRun: false },
    );
    if (rejected.length) throw new Error(rejected[0].error);
  }

  /**
   * Reads what is due, and lets the clock go on to when something is next, until
   * a moment.
   *
   * @returns how many runs it took
   */
  async reconcile(
    reconciler: DoraReconciler,
    options: ReconcileSettings & { until: number },
  ): Promise<number> {
    const runner = ReconciliationRunner.create({
      knex: this.knex,
      ingest: this.#ingest,
      logger: this.#logger,
      repositories: () => [],
      now: () => new Date(this.#clock.now),
    });
    for (let runs = 1; runs <= MOST_RUNS; runs++) {
      await runner.run(
        { reconciler, settings: options },
        new AbortController().signal,
      );
      const next = await this.knex('reconciliation_streams')
        .where({ paused: false })
        .min('not_before as at')
        .first();
      const at = (next?.at as unknown as Date).getTime();
      if (at > options.until) return runs;
      this.#clock.now = Math.max(this.#clock.now + 1_000, at);
    }
    throw new Error('It does not come to an end');
  }

  /** Computes all figures. */
  async settle(): Promise<void> {
    await DerivationWorker.create({
      knex: this.knex,
      logger: this.#logger,
    }).settle();
  }

  /** Facts as text; of what both webhooks and APIs tell of. */
  async facts(): Promise<string[]> {
    return dumpFacts(this.knex);
  }

  /** All that is derived, as text. */
  async figures(): Promise<string[]> {
    await this.settle();
    return dumpFigures(this.knex);
  }
}

/** Long enough for anything that a test lets wait. */
export const A_DAY = 24 * HOUR;
