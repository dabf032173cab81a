import type { Knex } from 'knex';

/** Deliveries to try now, oldest first; the pauses between tries grow to five minutes. */
export async function queryDueDeliveries(
  knex: Knex,
  limit: number,
): Promise<Array<{ id: number; bytes: number }>> {
  const { rows } = await knex.raw<{
    rows: Array<{ id: string; bytes: number }>;
  }>(
    `SELECT id, octet_length(body) AS bytes FROM deliveries
      WHERE state = 'pending'
        AND (processed_at IS NULL
             OR processed_at < now() - least(power(2, least(attempts, 10)), 300)
                                       * interval '1 second')
      ORDER BY id
      LIMIT :limit`,
    { limit },
  );
  return rows.map(({ id, bytes }) => ({ id: Number(id), bytes }));
}
