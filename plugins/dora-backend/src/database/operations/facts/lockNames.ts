import type { Knex } from 'knex';
import type { EventLock } from '../../../domain/events/eventLocks';

/** "DORA", so that nobody else's advisory locks of this database are ours. */
const LOCK_CLASS = 0x444f5241;

/**
 * Takes the locks, in the order given, until the transaction ends. What is read
 * after this statement is what other holders have committed. All who write facts
 * or move names take them before any row lock, in the order of buckets, those of
 * links after those of names: no two can wait for each other.
 */
export async function lockNames(
  tx: Knex.Transaction,
  locks: EventLock[],
): Promise<void> {
  await tx.raw(
    `SELECT CASE WHEN exclusive
                 THEN pg_advisory_xact_lock(:lockClass::integer, bucket)
                 ELSE pg_advisory_xact_lock_shared(:lockClass::integer, bucket)
             END
       FROM unnest(:buckets::integer[], :exclusive::boolean[])
            AS wanted (bucket, exclusive)`,
    {
      lockClass: LOCK_CLASS,
      buckets: locks.map(({ bucket }) => bucket),
      exclusive: locks.map(({ exclusive }) => exclusive),
    },
  );
}
