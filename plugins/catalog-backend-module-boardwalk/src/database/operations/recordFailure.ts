import { Knex } from 'knex';

/**
 * Keeps the time of the first failure. Rows of entities that recovered or left
 * are dropped on the way, so that a later failure starts anew.
 */
export async function recordFailure(
  knex: Knex,
  entityRef: string,
): Promise<void> {
  await knex.raw(
    `DELETE FROM boardwalk_failures AS failures
      WHERE NOT EXISTS (
        SELECT FROM refresh_state AS state
         WHERE state.entity_ref = failures.entity_ref
           AND state.errors NOT IN ('', '[]'))`,
  );
  await knex('boardwalk_failures')
    .insert({ entity_ref: entityRef })
    .onConflict('entity_ref')
    .ignore();
}
