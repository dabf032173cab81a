import type { Knex } from 'knex';
import type { KnownScope, ScopeKind } from './types';

interface DbScopeRow {
  kind: ScopeKind;
  ref: string;
  title: string;
  scope_id: number | null;
  service_id: number | null;
}

/** What an entity ref, or the name of an unresolved service, stands for; undefined when nothing here does. */
export async function findScope(
  knex: Knex,
  ref: string,
): Promise<KnownScope | undefined> {
  const { rows } = await knex.raw<{ rows: DbScopeRow[] }>(
    `SELECT kind, ref, title, id AS scope_id, NULL::int AS service_id
       FROM scopes WHERE ref = :ref
      UNION ALL
     SELECT CASE WHEN resolved THEN 'component' ELSE 'unresolved' END,
            ref, COALESCE(title, ref), NULL, id
       FROM services WHERE ref = :ref
      LIMIT 1`,
    { ref },
  );
  const [row] = rows;
  if (row) {
    const { kind, title, scope_id: scopeId, service_id: serviceId } = row;
    return { kind, ref: row.ref, title, scopeId, serviceId };
  }
  // Before the first look at the catalog the organisation has no row.
  return ref === ''
    ? {
        kind: 'organisation',
        ref: '',
        title: 'Organisation',
        scopeId: null,
        serviceId: null,
      }
    : undefined;
}
