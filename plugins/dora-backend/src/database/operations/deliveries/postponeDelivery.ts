import type { Knex } from 'knex';

/** About a day of trying, as pauses grow to five minutes. */
const ATTEMPTS = 300;

/**
 * After a failure that is not the delivery's own, such as of the database: it is
 * tried again later, and given up when that never helps.
 */
export async function postponeDelivery(
  knex: Knex,
  id: number,
  reason: string,
): Promise<void> {
  await knex.raw(
    `UPDATE deliveries
        SET attempts = attempts + 1, processed_at = now(), error = :reason,
            state = CASE WHEN attempts + 1 >= :limit THEN 'dead' ELSE state END
      WHERE id = :id AND state = 'pending'`,
    { id, reason, limit: ATTEMPTS },
  );
}
