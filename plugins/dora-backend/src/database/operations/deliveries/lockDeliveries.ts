import type { Knex } from 'knex';

/** Whether all of these deliveries still wait and nobody else is at one; then they are ours until the end. */
export async function lockDeliveries(
  tx: Knex.Transaction,
  ids: number[],
): Promise<boolean> {
  const { rows } = await tx.raw<{ rows: unknown[] }>(
    `SELECT FROM deliveries
      WHERE id = ANY(:ids::bigint[]) AND state = 'pending'
      ORDER BY id
        FOR UPDATE SKIP LOCKED`,
    { ids },
  );
  return rows.length === ids.length;
}
