import type { Knex } from 'knex';

/** Says that the figures of all services may be behind their facts. */
export async function markAllServicesDirty(knex: Knex): Promise<void> {
  await knex.raw(
    `INSERT INTO dirty_services (service_id)
     SELECT id FROM services ORDER BY id
         ON CONFLICT (service_id) DO UPDATE SET since = dirty_services.since`,
  );
}
