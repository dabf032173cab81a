import type { Knex } from 'knex';

/** What locks of this plugin are about; each text names one lock, or one family of locks. */
type LockFamily = 'service' | 'cells' | 'scopes' | 'generations';

/**
 * Takes a lock until the transaction ends, if nobody has it. Backends share the
 * work by it: what one computes, the others leave alone.
 */
export async function tryLock(
  tx: Knex.Transaction,
  family: LockFamily,
  id: number,
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: Array<{ locked: boolean }> }>(
    `SELECT pg_try_advisory_xact_lock(hashtext(:family), :id::integer) AS locked`,
    { family: `dora ${family}`, id },
  );
  return rows[0].locked;
}

/** Waits for a lock and keeps it until the transaction ends. Many may share it. */
export async function waitForLock(
  tx: Knex.Transaction,
  family: LockFamily,
  { shared = false }: { shared?: boolean } = {},
): Promise<void> {
  await tx.raw(
    shared
      ? `SELECT pg_advisory_xact_lock_shared(hashtext(:family), 0)`
      : `SELECT pg_advisory_xact_lock(hashtext(:family), 0)`,
    { family: `dora ${family}` },
  );
}
