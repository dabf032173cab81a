import type { Knex } from 'knex';
import type { PushFact } from '../../../domain/facts';
import type { ServiceKeys } from './findServiceKeys';

interface DbPushRow {
  repository: string | null;
  branch: string;
  before: string;
  after: string;
  change_ids: string[] | null;
}

/**
 * Pushes to the repositories of a service. Those of other services in the same
 * repository are links of the chain too, though their changes are left out.
 */
export async function loadPushes(
  tx: Knex.Transaction,
  { keyIds, repositories }: ServiceKeys,
): Promise<PushFact[]> {
  const { rows } = await tx.raw<{ rows: DbPushRow[] }>(
    `SELECT repository, push_branch AS branch, push_before AS before,
            push_after AS after,
            json_agg(external_id ORDER BY push_position, external_id COLLATE "C")
              FILTER (WHERE key_id IS NULL OR key_id = ANY(:keyIds::integer[]))
              AS change_ids
       FROM changes
      WHERE push_after IS NOT NULL
        AND (key_id = ANY(:keyIds::integer[])
             OR repository = ANY(:repositories::text[]))
      GROUP BY repository, push_branch, push_before, push_after
      ORDER BY repository COLLATE "C" NULLS LAST, push_branch COLLATE "C",
               push_before COLLATE "C", push_after COLLATE "C"`,
    { keyIds, repositories },
  );
  return rows.map(({ repository, change_ids, ...push }) => ({
    ...push,
    repository: repository ?? undefined,
    changeIds: [...new Set(change_ids ?? [])],
  }));
}
