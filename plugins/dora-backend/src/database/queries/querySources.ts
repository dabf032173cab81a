import type { DeliveryState } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';

/** What was received by webhook, by source and state. */
export interface DeliveryCount {
  source: string;
  state: DeliveryState;
  count: number;
  lastAt: Date;
}

export async function queryDeliveryCounts(
  knex: Knex,
): Promise<DeliveryCount[]> {
  const { rows } = await knex.raw<{
    rows: Array<{
      source: string;
      state: DeliveryState;
      count: string;
      last_at: Date;
    }>;
  }>(
    `SELECT source, state, count(*) AS count, max(received_at) AS last_at
       FROM deliveries GROUP BY source, state`,
  );
  return rows.map(row => ({
    source: row.source,
    state: row.state,
    count: Number(row.count),
    lastAt: row.last_at,
  }));
}

/** Names that events give as their source, with the arrival of the first. */
export async function querySenders(
  knex: Knex,
): Promise<Array<{ name: string; firstSeenAt: Date }>> {
  const rows = await knex('sources')
    .select('name', 'first_seen_at')
    .orderBy('name');
  return rows.map(row => ({ name: row.name, firstSeenAt: row.first_seen_at }));
}
