import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { RateLimitedError, SourceApiError } from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import { registerStreams } from '../database/operations/reconciliation/registerStreams';
import { saveComparison } from '../database/operations/reconciliation/saveComparison';
import { saveProgress } from '../database/operations/reconciliation/saveProgress';
import { postponeStreams } from '../database/operations/reconciliation/steerStreams';
import { findDueStream } from '../database/queries/reconciliation/findDueStream';
import { findUncompared } from '../database/queries/reconciliation/findUncompared';
import {
  ownerPrefix,
  planPass,
  retryAt,
} from '../domain/reconciliation/planPass';
import { COMPARISONS, type StreamRow } from '../domain/reconciliation/streams';
import type { EventIngestService } from './EventIngestService';
import type { RegisteredReconciler } from './WebhookSources';

/** Pairs of revisions that are asked for before another list has its turn. */
const PAIRS = 20;
/** Pages of one list that are read before another one has its turn. */
const PAGES = 10;
/** After so long a pair that the host could not tell of is asked for again. */
const TRY_AGAIN_MS = 7 * 24 * 3_600_000;

interface Options {
  knex: Knex;
  ingest: Pick<EventIngestService, 'ingest'>;
  logger: LoggerService;
  /** Repositories of the catalog's components, by host and path. */
  repositories: () => readonly string[];
  now?: () => Date;
}

/**
 * Reads sources' APIs, one page after the other, and stores what comes out. What
 * is stored is never lost and never counts twice: a page is stored before the
 * next one is remembered, so whoever is killed between reads it once more.
 */
export class ReconciliationRunner {
  readonly #options: Options;
  readonly #now: () => Date;

  static create(options: Options): ReconciliationRunner {
    return new ReconciliationRunner(options);
  }

  private constructor(options: Options) {
    this.#options = options;
    this.#now = options.now ?? (() => new Date());
  }

  /** Reads what is due of a source, until nothing is or the signal says so. */
  async run(
    registered: RegisteredReconciler,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex } = this.#options;
    const { reconciler } = registered;
    const which = {
      source: reconciler.id,
      repositories: repositoriesOf(registered, this.#options.repositories()),
      streams: [...reconciler.streams, COMPARISONS],
    };
    await registerStreams(knex, { ...which, now: this.#now() });
    while (!signal.aborted) {
      const row = await findDueStream(knex, { ...which, now: this.#now() });
      if (!row) return;
      await this.#attempt(registered, row, signal);
    }
  }

  async #attempt(
    registered: RegisteredReconciler,
    row: StreamRow,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex, logger } = this.#options;
    try {
      if (row.stream === COMPARISONS)
        await this.#compare(registered, row, signal);
      else await this.#read(registered, row, signal);
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof RateLimitedError) {
        const { until, message: reason } = error;
        logger.info(reason);
        await postponeStreams(knex, {
          source: row.source,
          prefix: ownerPrefix(row.repository),
          until,
          reason,
        });
        return;
      }
      const what = `${row.stream} of ${row.repository}`;
      const failures = row.failures + 1;
      // Others may hold data, SQL or addresses: they stay in the log.
      const lastError =
        error instanceof SourceApiError
          ? error.message
          : `The ${what} could not be read or stored; the log of the backend says why`;
      logger.warn(
        `Reconciliation of ${what} failed, and is tried again: ${lastError}`,
        error instanceof SourceApiError || !isError(error) ? undefined : error,
      );
      await saveProgress(knex, row, {
        failures,
        lastError,
        notBefore: retryAt(this.#now(), failures),
      });
    }
  }

  async #read(
    { reconciler, settings }: RegisteredReconciler,
    row: StreamRow,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex } = this.#options;
    const now = this.#now();
    const pass = planPass(row, { now, backfillMs: settings.backfillMs });
    let { cursor } = row;
    for (let pages = 0; pages < PAGES && !signal.aborted; pages++) {
      const page = await reconciler.fetchPage({
        repository: row.repository,
        stream: row.stream,
        since: pass.since,
        cursor,
        signal,
      });
      const stored = await this.#store(page.events);
      cursor = page.cursor;
      const counts = {
        pages: 1,
        events: page.events.length,
        added: stored.added,
        rejected: stored.rejected + page.problems.length,
        failures: 0,
        lastError: page.problems[0]
          ? `Some could not be read: ${page.problems[0]}`
          : stored.error ?? null,
      };
      const going = await saveProgress(
        knex,
        row,
        cursor === undefined
          ? {
              ...counts,
              readThrough: pass.startedAt,
              passSince: null,
              passStartedAt: null,
              cursor: null,
              reachedAt: null,
              notBefore: new Date(now.getTime() + settings.frequencyMs),
            }
          : {
              ...counts,
              passSince: pass.since,
              passStartedAt: pass.startedAt,
              cursor,
              reachedAt: page.reached,
            },
      );
      if (!going || cursor === undefined) return;
    }
  }

  async #compare(
    { reconciler, settings }: RegisteredReconciler,
    row: StreamRow,
    signal: AbortSignal,
  ): Promise<void> {
    const { knex } = this.#options;
    const { repository } = row;
    const now = this.#now();
    const pairs = await findUncompared(knex, {
      repository,
      limit: PAIRS,
      triedBefore: new Date(now.getTime() - TRY_AGAIN_MS),
    });
    let added = 0;
    for (const { serviceIds, ...pair } of pairs) {
      if (signal.aborted) return;
      const told = await reconciler.compare({ repository, ...pair, signal });
      if ('unknown' in told) {
        await saveComparison(knex, {
          repository,
          ...pair,
          reason: told.unknown,
          serviceIds,
        });
        continue;
      }
      // Commits come first: figures that follow a comparison know their times.
      added += (await this.#store(told.events)).added;
      await saveComparison(knex, {
        repository,
        ...pair,
        changeIds: told.commits,
        serviceIds,
      });
    }
    const done = pairs.length < PAIRS;
    await saveProgress(knex, row, {
      failures: 0,
      lastError: null,
      pages: pairs.length,
      events: pairs.length,
      added,
      ...(done
        ? {
            readThrough: now,
            notBefore: new Date(now.getTime() + settings.frequencyMs),
          }
        : {}),
    });
  }

  async #store(
    events: DoraEventInput[],
  ): Promise<{ added: number; rejected: number; error?: string }> {
    if (!events.length) return { added: 0, rejected: 0 };
    const { accepted, rejected, rejectedTotal } =
      await this.#options.ingest.ingest(
        // Sizes only bound what is written at once; events of a page are few.
        events.map(value => ({ value, bytes: 1_000 })),
        { dryRun: false },
      );
    return {
      added: accepted,
      rejected: rejectedTotal ?? rejected.length,
      error: rejected[0] && `Some were not taken: ${rejected[0].error}`,
    };
  }
}

/** Those of the settings, else those of the catalog on hosts that it serves. */
export function repositoriesOf(
  { reconciler, settings }: RegisteredReconciler,
  ofCatalog: readonly string[],
): string[] {
  return (settings.repositories ?? ofCatalog).filter(name =>
    reconciler.serves(name),
  );
}
