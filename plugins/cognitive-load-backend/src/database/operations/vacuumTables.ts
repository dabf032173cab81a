import type { Knex } from 'knex';

/** Has the server drop what rows looked like before: it keeps that for a while otherwise. */
export async function vacuumTables(knex: Knex): Promise<void> {
  await knex.raw('VACUUM wave_members, survey_waves');
}
