import type { Knex } from 'knex';
import type { RefChange } from '../../domain/refChanges';
import { insertPushes } from './insertPushes';

export interface SaveRefsOptions {
  id: string;
  namespace: string;
  name: string;
  changes: readonly RefChange[];
  at: Date;
  by: string | null;
  defaultBranch: string;
  sizeBytes: number;
  /** What the catalog-info.yaml says now; undefined where the default branch stayed. */
  catalogInfo?: { entityRef: string | null; ownerRef: string | null };
}

/** Refs as they were recorded last. */
export async function readRefs(
  trx: Knex.Transaction,
  repositoryId: string,
): Promise<Map<string, string>> {
  const rows = await trx('repository_refs')
    .where({ repository_id: repositoryId })
    .select('ref', 'sha');
  return new Map(rows.map(({ ref, sha }) => [ref, sha]));
}

/** Records changes of refs; the caller holds the lock of the repository. */
export async function saveRefs(
  trx: Knex.Transaction,
  options: SaveRefsOptions,
): Promise<void> {
  const { id, changes, catalogInfo } = options;
  const present = changes.filter(({ after }) => after !== null);
  const gone = changes.filter(({ after }) => after === null);
  await trx.raw(
    `INSERT INTO repository_refs (repository_id, ref, sha)
     SELECT :id::uuid, ref, sha FROM unnest(:refs::text[], :shas::text[]) AS new (ref, sha)
         ON CONFLICT (repository_id, ref) DO UPDATE SET sha = excluded.sha`,
    {
      id,
      refs: present.map(({ ref }) => ref),
      shas: present.map(({ after }) => after),
    },
  );
  await trx('repository_refs')
    .where({ repository_id: id })
    .whereIn(
      'ref',
      gone.map(({ ref }) => ref),
    )
    .delete();
  await trx('repositories')
    .where({ id })
    .update({
      pushed_at: options.at,
      size_bytes: options.sizeBytes,
      default_branch: options.defaultBranch,
      ...(catalogInfo && {
        entity_ref: catalogInfo.entityRef,
        declared_owner_ref: catalogInfo.ownerRef,
      }),
    });
  await insertPushes(trx, options);
}
