import type { Knex } from 'knex';

/** Forgets pushes and expired tokens before a moment. */
export async function pruneOld(knex: Knex, before: Date): Promise<void> {
  await knex('pushes').where('pushed_at', '<', before).delete();
  await knex('tokens').where('expires_at', '<', before).delete();
}
