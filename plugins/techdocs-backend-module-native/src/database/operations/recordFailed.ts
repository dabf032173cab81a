import type { Knex } from 'knex';
import type { FailedAttempt } from '../types';

const STATEMENT = `
  INSERT INTO boardwalk_docs_health AS known (
         entity_ref, state, attempted_at, engine,
         error_message, error_file, error_line)
  VALUES (:entityRef, 'failed', :attemptedAt, :engine, :message, :file, :line)
      ON CONFLICT (entity_ref) DO UPDATE SET
         state = 'failed',
         attempted_at = excluded.attempted_at,
         engine = excluded.engine,
         error_message = excluded.error_message,
         error_file = excluded.error_file,
         error_line = excluded.error_line
   WHERE known.attempted_at <= excluded.attempted_at
     AND (known.state <> 'failed'
          OR :since::timestamptz IS NULL
          OR known.attempted_at < :since)`;

export async function recordFailed(
  knex: Knex,
  { failure, unlessRecordedSince, ...attempt }: FailedAttempt,
): Promise<void> {
  await knex.raw(STATEMENT, {
    entityRef: attempt.entityRef,
    attemptedAt: attempt.attemptedAt,
    engine: attempt.engine,
    // Text cannot hold this character, and a message may quote a file.
    message: failure.message.replaceAll('\0', '\ufffd'),
    file: failure.file?.replaceAll('\0', '\ufffd') ?? null,
    line: failure.line ?? null,
    since: unlessRecordedSince ?? null,
  });
}
