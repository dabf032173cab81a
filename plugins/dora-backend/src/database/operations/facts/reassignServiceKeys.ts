import type { Knex } from 'knex';
import { nameLocksOfKeys } from '../../../domain/events/eventLocks';
import { lockNames } from './lockNames';
import { markServicesDirty } from './markServicesDirty';

/** What the name of a service means from now on. */
export interface KeyAssignment {
  key: string;
  /** Entity ref, or the name itself while no entity has it. */
  ref: string;
  resolved: boolean;
}

/**
 * Lets names mean other services: their facts count there at once, as both the
 * service that loses them and the one that gains them become dirty. Under the
 * locks of the names, so that facts that are just being written are either seen
 * by whoever computes the new service, or make it dirty again.
 *
 * @returns the names that moved
 */
export async function reassignServiceKeys(
  knex: Knex,
  assignments: KeyAssignment[],
): Promise<string[]> {
  if (!assignments.length) return [];
  const bindings = {
    keys: assignments.map(({ key }) => key),
    refs: assignments.map(({ ref }) => ref),
    resolved: assignments.map(({ resolved }) => resolved),
  };
  return knex.transaction(async tx => {
    await lockNames(tx, nameLocksOfKeys(bindings.keys));
    await tx.raw(
      `INSERT INTO services (ref, resolved)
       SELECT ref, bool_or(resolved)
         FROM unnest(:refs::text[], :resolved::boolean[]) AS new (ref, resolved)
        GROUP BY ref
        ORDER BY ref
           ON CONFLICT (ref) DO UPDATE SET resolved = excluded.resolved
        WHERE services.resolved <> excluded.resolved`,
      { refs: bindings.refs, resolved: bindings.resolved },
    );
    const { rows } = await tx.raw<{
      rows: Array<{ id: number; key: string; before: number }>;
    }>(
      `WITH moving AS (
         SELECT key.id, key.service_id AS before, services.id AS after
           FROM unnest(:keys::text[], :refs::text[]) AS new (key, ref)
           JOIN service_keys AS key ON key.key = new.key
           JOIN services ON services.ref = new.ref
          WHERE key.service_id <> services.id
          ORDER BY key.id
            FOR UPDATE OF key
       )
       UPDATE service_keys AS key SET service_id = moving.after
         FROM moving WHERE key.id = moving.id
       RETURNING key.id, key.key, moving.before`,
      { keys: bindings.keys, refs: bindings.refs },
    );
    if (rows.length)
      await markServicesDirty(tx, {
        keyIds: rows.map(({ id }) => id),
        serviceIds: rows.map(({ before }) => before),
      });
    return rows.map(({ key }) => key).sort();
  });
}
