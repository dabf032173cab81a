import { Knex } from 'knex';

/**
 * Drops what is noted about entities and locations that left the catalog, such
 * as those of a demo that was switched off. A location that only lost, and is
 * dropped here, is noted again when it is next read.
 */
export async function forgetGone(knex: Knex): Promise<void> {
  await knex.raw(
    `DELETE FROM boardwalk_conflicts AS conflicts
      WHERE NOT EXISTS (SELECT FROM refresh_state AS state
                         WHERE state.entity_ref = conflicts.entity_ref)
         OR NOT EXISTS (SELECT FROM refresh_state AS state
                         WHERE state.location_key = conflicts.location_ref)`,
  );
  await knex.raw(
    `DELETE FROM boardwalk_failures AS failures
      WHERE NOT EXISTS (SELECT FROM refresh_state AS state
                         WHERE state.entity_ref = failures.entity_ref)`,
  );
}
