import type { Knex } from 'knex';

export type DeliveryEnd =
  | { state: 'done'; events: number }
  | { state: 'ignored' | 'dead'; reason: string };

/** Says how a pending delivery ended. */
export async function finishDelivery(
  knex: Knex,
  id: number,
  end: DeliveryEnd,
): Promise<void> {
  await knex.raw(
    `UPDATE deliveries
        SET state = :state, error = :reason, events = :events,
            attempts = attempts + 1, processed_at = now()
      WHERE id = :id AND state = 'pending'`,
    {
      id,
      state: end.state,
      reason: 'reason' in end ? end.reason : null,
      events: 'events' in end ? end.events : null,
    },
  );
}
