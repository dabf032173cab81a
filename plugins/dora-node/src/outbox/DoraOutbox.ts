import type {
  DatabaseService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { HumanDuration } from '@backstage/types';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { RejectedEventsError } from '../service/RejectedEventsError';
import type { DoraService } from '../service/types';
import { createOutboxTable } from './createOutboxTable';

const BATCH = 500;

export interface DoraOutboxOptions {
  /** The calling plugin's own. */
  database: DatabaseService;
  dora: DoraService;
  /** Name of the table in the plugin's schema. Default: `dora_outbox`. */
  table?: string;
}

/** What one run of {@link DoraOutbox.drain} did. */
export interface DrainResult {
  reported: number;
  /** Rejected by the engine; they stay in the table with the reason. */
  parked: number;
}

/**
 * Events that are reported if, and only if, the caller's transaction commits.
 * They wait in a table of the caller's own database until the engine has stored
 * them, at least once each: the engine counts what comes twice once. Events are
 * reported in the order in which they were enqueued, as far as the transactions
 * that did so followed each other.
 */
export class DoraOutbox {
  readonly #knex: Knex;
  readonly #dora: DoraService;
  readonly #table: string;

  static async create(options: DoraOutboxOptions): Promise<DoraOutbox> {
    const { dora, table = 'dora_outbox' } = options;
    const knex = await options.database.getClient();
    await createOutboxTable(knex, table);
    return new DoraOutbox(knex, dora, table);
  }

  private constructor(knex: Knex, dora: DoraService, table: string) {
    this.#knex = knex;
    this.#dora = dora;
    this.#table = table;
  }

  /** Writes events beside what they report, in the same transaction. */
  async enqueue(
    events: DoraEventInput[],
    options: { transaction: Knex.Transaction },
  ): Promise<void> {
    if (!events.length) return;
    // As text: jsonb would refuse what only the engine should reject.
    await options.transaction.raw(
      `INSERT INTO :table: (event) SELECT unnest(:events::text[])`,
      {
        table: this.#table,
        events: events.map(event => JSON.stringify(event)),
      },
    );
  }

  /**
   * Reports what waits. One backend at a time does; the others return at once.
   * Throws when the engine cannot be reached, and all that waits goes on waiting.
   */
  async drain(): Promise<DrainResult> {
    const result: DrainResult = { reported: 0, parked: 0 };
    for (;;) {
      const taken = await this.#knex.transaction(tx =>
        this.#drainBatch(tx, result),
      );
      if (taken < BATCH) return result;
    }
  }

  /** Drains again and again, by default every 10 seconds. */
  async schedule(options: {
    scheduler: SchedulerService;
    frequency?: HumanDuration;
  }): Promise<void> {
    await options.scheduler.scheduleTask({
      id: `drain-${this.#table}`,
      frequency: options.frequency ?? { seconds: 10 },
      timeout: { minutes: 10 },
      fn: async () => {
        await this.drain();
      },
    });
  }

  async #drainBatch(
    tx: Knex.Transaction,
    result: DrainResult,
  ): Promise<number> {
    const { rows: locks } = await tx.raw<{ rows: Array<{ locked: boolean }> }>(
      `SELECT pg_try_advisory_xact_lock(:table::regclass::oid::bigint) AS locked`,
      { table: this.#table },
    );
    if (!locks[0].locked) return 0;
    const { rows } = await tx.raw<{
      rows: Array<{ id: string; event: string }>;
    }>(
      `SELECT id, event FROM :table: WHERE parked_at IS NULL
        ORDER BY id LIMIT :batch`,
      { table: this.#table, batch: BATCH },
    );
    if (!rows.length) return 0;

    const rejected = await this.#report(rows.map(({ event }) => event));
    await tx.raw(
      `UPDATE :table: AS waiting SET parked_at = now(), reason = bad.reason
         FROM unnest(:ids::bigint[], :reasons::text[]) AS bad (id, reason)
        WHERE waiting.id = bad.id`,
      {
        table: this.#table,
        ids: [...rejected.keys()].map(index => rows[index].id),
        reasons: [...rejected.values()],
      },
    );
    // Killed before this commits, the batch is reported again, and counts once.
    await tx.raw(`DELETE FROM :table: WHERE id = ANY(:ids::bigint[])`, {
      table: this.#table,
      ids: rows.flatMap(({ id }, index) => (rejected.has(index) ? [] : id)),
    });
    result.reported += rows.length - rejected.size;
    result.parked += rejected.size;
    return rows.length;
  }

  /** @returns what is wrong, by the place of the event */
  async #report(events: string[]): Promise<Map<number, string>> {
    try {
      await this.#dora.report(events.map(event => JSON.parse(event)));
      return new Map();
    } catch (error) {
      if (!(error instanceof RejectedEventsError)) throw error;
      return new Map(
        error.rejected.map(({ index, error: reason }) => [index, reason]),
      );
    }
  }
}
