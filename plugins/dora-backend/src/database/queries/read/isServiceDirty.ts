import type { Knex } from 'knex';

/** Whether a service has facts or corrections that are not in what is computed. */
export async function isServiceDirty(
  knex: Knex,
  serviceId: number,
): Promise<boolean> {
  const row = await knex('dirty_services')
    .where({ service_id: serviceId })
    .first('service_id');
  return row !== undefined;
}
