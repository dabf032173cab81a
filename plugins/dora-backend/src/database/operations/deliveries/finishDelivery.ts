import type { Knex } from 'knex';

export interface DeliveryEnd {
  state: 'ignored' | 'dead';
  reason: string;
}

/** Says why nothing comes out of a pending delivery. */
export async function finishDelivery(
  knex: Knex,
  id: number,
  end: DeliveryEnd,
): Promise<void> {
  await knex.raw(
    `UPDATE deliveries
        SET state = :state, error = :reason, events = NULL,
            attempts = attempts + 1, processed_at = now()
      WHERE id = :id AND state = 'pending'`,
    { id, ...end },
  );
}

/** Says that pending deliveries were taken in, with how many events came out of each. */
export async function finishTakenIn(
  knex: Knex,
  deliveries: Array<{ id: number; events: number }>,
): Promise<void> {
  await knex.raw(
    `UPDATE deliveries
        SET state = 'done', error = NULL, events = taken.events,
            attempts = attempts + 1, processed_at = now()
       FROM unnest(:ids::bigint[], :events::integer[]) AS taken (id, events)
      WHERE deliveries.id = taken.id AND state = 'pending'`,
    {
      ids: deliveries.map(({ id }) => id),
      events: deliveries.map(({ events }) => events),
    },
  );
}
