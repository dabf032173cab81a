import type { Knex } from 'knex';

/** Service of a deployment or an incident; undefined when there is no such row. */
export async function findServiceRef(
  knex: Knex,
  table: 'deployments' | 'incidents',
  id: number,
): Promise<string | undefined> {
  const row = await knex(table)
    .join('service_keys', 'service_keys.id', `${table}.key_id`)
    .join('services', 'services.id', 'service_keys.service_id')
    .where(`${table}.id`, id)
    .first('services.ref');
  return row?.ref;
}
