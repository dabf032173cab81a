import type { Knex } from 'knex';

export interface NewDelivery {
  source: string;
  deliveryKey: string;
  eventType: string;
  headers: Record<string, string>;
  body: Buffer;
}

/** Stores a delivery, committed; undefined when its key is known already. */
export async function insertDelivery(
  knex: Knex,
  delivery: NewDelivery,
): Promise<number | undefined> {
  const { rows } = await knex.raw<{ rows: Array<{ id: string }> }>(
    `INSERT INTO deliveries (source, delivery_key, event_type, headers, body, state)
     VALUES (:source, :deliveryKey, :eventType, :headers::jsonb, :body, 'pending')
         ON CONFLICT (source, delivery_key) DO NOTHING
     RETURNING id`,
    { ...delivery, headers: JSON.stringify(delivery.headers) },
  );
  return rows.length ? Number(rows[0].id) : undefined;
}
