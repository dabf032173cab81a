import type { Knex } from 'knex';
import type { Scope } from '../../../domain/scopes/buildScopes';

/**
 * Gives every scope its row, and notes which have left the catalog. Those that
 * left and have no service in their history either are dropped.
 *
 * @returns row ids by ref
 */
export async function saveScopes(
  tx: Knex.Transaction,
  scopes: Array<Omit<Scope, 'services'>>,
): Promise<Map<string, number>> {
  const bindings = {
    refs: scopes.map(({ ref }) => ref),
    titles: scopes.map(({ title }) => title),
    kinds: scopes.map(({ kind }) => kind),
    parents: scopes.map(({ parent }) => parent ?? null),
  };
  await tx.raw(
    `INSERT INTO scopes (ref, title, kind, parent)
     SELECT * FROM unnest(:refs::text[], :titles::text[], :kinds::text[],
                          :parents::text[])
         AS given (ref, title, kind, parent) ORDER BY ref
         ON CONFLICT (ref) DO UPDATE
        SET title = excluded.title, kind = excluded.kind,
            parent = excluded.parent, gone_at = NULL
      WHERE (scopes.title, scopes.kind, scopes.parent, scopes.gone_at)
            IS DISTINCT FROM
            (excluded.title, excluded.kind, excluded.parent, NULL)`,
    bindings,
  );
  await tx.raw(
    `UPDATE scopes SET gone_at = now()
      WHERE gone_at IS NULL AND kind <> 'organisation'
        AND ref <> ALL(:refs::text[])`,
    { refs: bindings.refs },
  );
  await tx.raw(
    `DELETE FROM scopes
      WHERE gone_at IS NOT NULL
        AND NOT EXISTS (SELECT FROM scope_members WHERE scope_id = scopes.id)`,
  );
  const { rows } = await tx.raw<{ rows: Array<{ id: number; ref: string }> }>(
    `SELECT id, ref FROM scopes WHERE kind <> 'organisation'`,
  );
  return new Map(rows.map(({ id, ref }) => [ref, id]));
}
