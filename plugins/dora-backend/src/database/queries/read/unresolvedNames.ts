import type { Knex } from 'knex';

/** Names of services that no entity has, the newest first; at most 1,000. */
export async function unresolvedNames(
  knex: Knex,
): Promise<Array<{ name: string; firstSeenAt: number }>> {
  const { rows } = await knex.raw<{
    rows: Array<{ key: string; first_seen_at: Date }>;
  }>(
    `SELECT key.key, key.first_seen_at
       FROM service_keys AS key
       JOIN services AS service ON service.id = key.service_id
      WHERE NOT service.resolved
      ORDER BY key.first_seen_at DESC, key.id DESC
      LIMIT 1000`,
  );
  return rows.map(row => ({
    name: row.key,
    firstSeenAt: row.first_seen_at.getTime(),
  }));
}
