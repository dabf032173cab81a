import type { Knex } from 'knex';

/**
 * Held while a wave is opened, closed or made void, until the transaction ends:
 * audiences are checked against each other, and staging is emptied as a whole.
 */
export async function lockWaves(trx: Knex.Transaction): Promise<void> {
  await trx.raw(
    "SELECT pg_advisory_xact_lock(hashtextextended('cognitive-load waves', 0))",
  );
}
