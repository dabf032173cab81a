import type { Knex } from 'knex';
import type { ComparisonFact } from '../../../domain/facts';

/** What the hosts of repositories told of the revisions that deployments under these names brought. */
export async function loadComparisons(
  tx: Knex.Transaction,
  keyIds: number[],
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
  return rows.map(({ change_ids, ...comparison }) => ({
    ...comparison,
    changeIds: change_ids,
  }));
}
