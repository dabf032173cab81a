import type { Knex } from 'knex';

/**
 * Brings the members of some scopes up to date, as differences: when each was
 * first seen, and when it was gone, is all the history of ownership there is.
 * What a scope with other members had added up is dirty, in every generation.
 *
 * The caller holds the lock of scopes, so that no days of a service come in
 * between that neither side would mark.
 */
export async function saveMembers(
  tx: Knex.Transaction,
  scopes: Array<{ scopeId: number; services: Iterable<string> }>,
): Promise<void> {
  const pairs = scopes.flatMap(({ scopeId, services }) =>
    Array.from(services, ref => ({ scopeId, ref })),
  );
  await tx.raw(
    `WITH given AS (
       SELECT pair.scope_id, services.id AS service_id
         FROM unnest(:pairScopes::int[], :pairRefs::text[]) AS pair (scope_id, ref)
         JOIN services ON services.ref = pair.ref
     ), gone AS (
       UPDATE scope_members AS present SET valid_to = now()
        WHERE scope_id = ANY(:scopeIds::int[]) AND valid_to IS NULL
          AND NOT EXISTS (SELECT FROM given
                           WHERE given.scope_id = present.scope_id
                             AND given.service_id = present.service_id)
       RETURNING scope_id, service_id
     ), added AS (
       INSERT INTO scope_members (scope_id, service_id, valid_from)
       SELECT scope_id, service_id, now() FROM given
        WHERE NOT EXISTS (SELECT FROM scope_members AS present
                           WHERE present.scope_id = given.scope_id
                             AND present.service_id = given.service_id
                             AND present.valid_to IS NULL)
       RETURNING scope_id, service_id
     ), changed AS (
       SELECT scope_id, service_id FROM gone
        UNION
       SELECT scope_id, service_id FROM added
     )
     INSERT INTO dirty_cells (generation, scope_id, tier, first_day, last_day)
     SELECT day.generation, changed.scope_id, day.tier, min(day.day), max(day.day)
       FROM changed
       JOIN service_days AS day ON day.service_id = changed.service_id
       JOIN generations ON generations.id = day.generation
        AND generations.state IN ('active', 'building')
      GROUP BY day.generation, changed.scope_id, day.tier,
               date_trunc('month', day.day)`,
    {
      scopeIds: scopes.map(({ scopeId }) => scopeId),
      pairScopes: pairs.map(({ scopeId }) => scopeId),
      pairRefs: pairs.map(({ ref }) => ref),
    },
  );
}
