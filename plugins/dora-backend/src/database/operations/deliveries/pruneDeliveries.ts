import type { Knex } from 'knex';

const BATCH = 1_000;

/**
 * Deletes deliveries that were taken in or ignored before the moment, in small
 * steps. Dead letters and those that wait stay.
 */
export async function pruneDeliveries(
  knex: Knex,
  before: Date,
): Promise<number> {
  let deleted = 0;
  for (;;) {
    const { rowCount } = await knex.raw<{ rowCount: number }>(
      `DELETE FROM deliveries WHERE id IN (
         SELECT id FROM deliveries
          WHERE received_at < :before AND state IN ('done', 'ignored')
          LIMIT :batch)`,
      { before, batch: BATCH },
    );
    deleted += rowCount;
    if (rowCount < BATCH) return deleted;
  }
}
