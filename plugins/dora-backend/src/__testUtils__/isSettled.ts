import type { Knex } from 'knex';

/** Whether all that was taken in is in the figures. */
export async function isSettled(knex: Knex): Promise<boolean> {
  const left = await Promise.all([
    knex('deliveries').where({ state: 'pending' }).first(),
    knex('dirty_services').first(),
    knex('dirty_cells').first(),
    knex('pending_services').first(),
  ]);
  return left.every(row => row === undefined);
}
