import type { Knex } from 'knex';
import type { StreamRow } from '../../../domain/reconciliation/streams';

/** What one read of a list came to. */
export interface Progress {
  /** Null fields are emptied; absent ones stay. */
  readThrough?: Date;
  passSince?: Date | null;
  passStartedAt?: Date | null;
  cursor?: string | null;
  reachedAt?: Date | null;
  notBefore?: Date;
  failures: number;
  lastError: string | null;
  pages?: number;
  events?: number;
  added?: number;
  rejected?: number;
}

/**
 * Writes how far a list was read, unless a person changed it meanwhile: then
 * what they want counts, and what was read is stored all the same.
 *
 * @returns whether it was written
 */
export async function saveProgress(
  knex: Knex,
  { id, revision }: Pick<StreamRow, 'id' | 'revision'>,
  progress: Progress,
): Promise<boolean> {
  const { pages = 0, events = 0, added = 0, rejected = 0 } = progress;
  const written = await knex('reconciliation_streams')
    .where({ id, revision })
    .update({
      read_through: progress.readThrough,
      pass_since: progress.passSince,
      pass_started_at: progress.passStartedAt,
      cursor: progress.cursor,
      reached_at: progress.reachedAt,
      not_before: progress.notBefore,
      failures: progress.failures,
      last_error: progress.lastError,
      last_run_at: knex.fn.now(),
      pages: knex.raw('pages + ?', [pages]),
      events: knex.raw('events + ?', [events]),
      added: knex.raw('added + ?', [added]),
      rejected: knex.raw('rejected + ?', [rejected]),
    });
  return written === 1;
}
