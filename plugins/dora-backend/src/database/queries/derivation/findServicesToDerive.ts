import type { Knex } from 'knex';

/** Services with facts that are not in the figures, that which waits longest first. */
export async function findDirtyServices(
  knex: Knex,
  limit: number,
): Promise<number[]> {
  return knex('dirty_services')
    .orderBy(['since', 'service_id'])
    .limit(limit)
    .pluck('service_id');
}

/** Services that a new generation has not computed, at random, so that backends seldom meet. */
export async function findPendingServices(
  knex: Knex,
  limit: number,
): Promise<Array<{ generation: number; serviceId: number }>> {
  const { rows } = await knex.raw<{
    rows: Array<{ generation: number; serviceId: number }>;
  }>(
    `SELECT generation, service_id AS "serviceId"
       FROM pending_services
       JOIN generations ON generations.id = generation
      WHERE state = 'building'
      ORDER BY random() LIMIT :limit`,
    { limit },
  );
  return rows;
}
