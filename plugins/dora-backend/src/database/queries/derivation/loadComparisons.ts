import type { Knex } from 'knex';
import type { ComparisonFact } from '../../../domain/facts';
import type { ServiceKeys } from './findServiceKeys';

/**
 * What the hosts of repositories told of the revisions that deployments of a
 * service brought. Commits that were pushed for other services of the same
 * repository are left out, as they are in pushes.
 */
export async function loadComparisons(
  tx: Knex.Transaction,
  { keyIds, repositories }: ServiceKeys,
): Promise<ComparisonFact[]> {
  const { rows } = await tx.raw<{
    rows: Array<Omit<ComparisonFact, 'changeIds'> & { change_ids: string[] }>;
  }>(
    `SELECT repository, base, head, change_ids
       FROM comparisons
      WHERE change_ids IS NOT NULL
        AND (repository, head) IN (
              SELECT repository, revision
                FROM deployments
               WHERE key_id = ANY(:keyIds::integer[])
                 AND status = 'success' AND NOT names_changes)
      ORDER BY repository COLLATE "C", base COLLATE "C", head COLLATE "C"`,
    { keyIds },
  );
  if (!rows.length) return [];
  const others = await changesOfOthers(tx, { keyIds, repositories });
  return rows.map(({ change_ids, ...comparison }) => ({
    ...comparison,
    changeIds: change_ids.filter(id => !others.has(id)),
  }));
}

/** Only those that came by a push: others make no other service dirty. */
async function changesOfOthers(
  tx: Knex.Transaction,
  { keyIds, repositories }: ServiceKeys,
): Promise<Set<string>> {
  const { rows } = await tx.raw<{ rows: Array<{ id: string }> }>(
    `SELECT external_id AS id
       FROM changes
      WHERE push_after IS NOT NULL AND repository = ANY(:repositories::text[])
      GROUP BY external_id
     HAVING bool_and(key_id IS NOT NULL AND key_id <> ALL(:keyIds::integer[]))`,
    { keyIds, repositories },
  );
  return new Set(rows.map(({ id }) => id));
}
