import type { Knex } from 'knex';

/** All services, by their rows and refs. */
export async function listServices(
  knex: Knex,
): Promise<Array<{ id: number; ref: string }>> {
  return knex('services').select('id', 'ref');
}
