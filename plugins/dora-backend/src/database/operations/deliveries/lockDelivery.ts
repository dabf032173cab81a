import type { Knex } from 'knex';

/** Whether the delivery still waits and nobody else is at it; then it is ours until the end. */
export async function lockDelivery(
  tx: Knex.Transaction,
  id: number,
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `SELECT FROM deliveries WHERE id = :id AND state = 'pending'
        FOR UPDATE SKIP LOCKED`,
    { id },
  );
  return rows.length > 0;
}
