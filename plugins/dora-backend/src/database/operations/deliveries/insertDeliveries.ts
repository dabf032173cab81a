import type { Knex } from 'knex';

export interface NewDelivery {
  source: string;
  deliveryKey: string;
  eventType: string;
  headers: Record<string, string>;
  body: Buffer;
}

const keyOf = (source: string, deliveryKey: string) =>
  JSON.stringify([source, deliveryKey]);

/**
 * Stores deliveries, committed together; the id of each, undefined when its key
 * was known already or came before it in the list.
 */
export async function insertDeliveries(
  knex: Knex,
  deliveries: NewDelivery[],
): Promise<Array<number | undefined>> {
  // One bind for each value: the driver sends bytes as they are, but only there.
  const { rows } = await knex.raw<{
    rows: Array<{ id: string; source: string; delivery_key: string }>;
  }>(
    `INSERT INTO deliveries (source, delivery_key, event_type, headers, body, state)
     VALUES ${deliveries
       .map(() => `(?, ?, ?, ?::jsonb, ?, 'pending')`)
       .join(', ')}
         ON CONFLICT (source, delivery_key) DO NOTHING
     RETURNING id, source, delivery_key`,
    deliveries.flatMap(({ source, deliveryKey, eventType, headers, body }) => [
      source,
      deliveryKey,
      eventType,
      JSON.stringify(headers),
      body,
    ]),
  );
  const ids = new Map(
    rows.map(row => [keyOf(row.source, row.delivery_key), Number(row.id)]),
  );
  return deliveries.map(({ source, deliveryKey }) => {
    const key = keyOf(source, deliveryKey);
    const id = ids.get(key);
    ids.delete(key);
    return id;
  });
}
