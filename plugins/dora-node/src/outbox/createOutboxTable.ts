import type { Knex } from 'knex';

/** "DORO": one lock for all outboxes of a database, held for moments. */
const LOCK = 0x444f524f;

/** Creates the table in the caller's own schema, unless it is there. */
export async function createOutboxTable(
  knex: Knex,
  table: string,
): Promise<void> {
  await knex.transaction(async tx => {
    // Two backends that start together would both find no table.
    await tx.raw('SELECT pg_advisory_xact_lock(:lock)', { lock: LOCK });
    await tx.raw(
      `CREATE TABLE IF NOT EXISTS :table: (
         id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
         event text NOT NULL,
         enqueued_at timestamptz NOT NULL DEFAULT now(),
         parked_at timestamptz,
         reason text
       )`,
      { table },
    );
    await tx.raw(
      `COMMENT ON TABLE :table: IS
         'Events for the DORA engine that are not reported yet; parked ones were rejected'`,
      { table },
    );
  });
}
