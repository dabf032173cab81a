import type { Knex } from 'knex';
import type { RefChange } from '../../domain/refChanges';

/**
 * Records changes of refs. Ids are given under a lock that is held until the
 * transaction ends: who has read up to an id misses none below it.
 */
export async function insertPushes(
  trx: Knex.Transaction,
  options: {
    namespace: string;
    name: string;
    changes: readonly RefChange[];
    at: Date;
    by: string | null;
  },
): Promise<void> {
  const { namespace, name, changes, at, by } = options;
  if (!changes.length) return;
  await trx.raw(
    "SELECT pg_advisory_xact_lock(hashtextextended('git pushes', 0))",
  );
  await trx.batchInsert(
    'pushes',
    changes.map(({ ref, before, after }) => ({
      namespace,
      name,
      ref,
      before_sha: before,
      after_sha: after,
      pushed_at: at,
      pushed_by: by,
    })),
    1_000,
  );
}
