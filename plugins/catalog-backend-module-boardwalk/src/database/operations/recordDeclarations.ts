import { Knex } from 'knex';

/**
 * One statement, as it runs for every file at every processing: it finds the
 * declared entities that another location holds, notes them, and drops what
 * was noted about this location and is no longer so. Two replicas reading the
 * same location write the same rows.
 */
const STATEMENT = `
  WITH lost AS (
    SELECT state.entity_ref
      FROM refresh_state AS state
     WHERE state.entity_ref = ANY(:entityRefs::text[])
       AND state.location_key <> :locationRef
  ), noted AS (
    INSERT INTO boardwalk_conflicts (location_ref, entity_ref)
    SELECT :locationRef, entity_ref FROM lost
        ON CONFLICT (location_ref, entity_ref)
        DO UPDATE SET last_seen_at = now()
  )
  DELETE FROM boardwalk_conflicts
   WHERE location_ref = :locationRef
     AND entity_ref NOT IN (SELECT entity_ref FROM lost)`;

export async function recordDeclarations(
  knex: Knex,
  locationRef: string,
  entityRefs: string[],
): Promise<void> {
  await knex.raw(STATEMENT, { locationRef, entityRefs });
}
