import type { Knex } from 'knex';
import type { BuildAttempt } from '../types';

/** Every round finds most sources unchanged, so nothing is written for those that were fine. */
export async function recordUnchanged(
  knex: Knex,
  { entityRef, attemptedAt }: BuildAttempt,
): Promise<void> {
  await knex('boardwalk_docs_health')
    .where({ entity_ref: entityRef, state: 'failed' })
    .where('attempted_at', '<=', attemptedAt)
    .whereNotNull('built_at')
    .update({
      state: 'ok',
      attempted_at: attemptedAt,
      error_message: null,
      error_file: null,
      error_line: null,
    });
}
