import { Knex } from 'knex';

/**
 * The catalog plans the next look at an entity when it takes it in hand. Where the
 * process ends in between, an entity that is new stays invisible until then, ten
 * minutes by default, and with it all that it leads to. So those that never came
 * through are due at once after a start.
 *
 * Where another backend has some of them in hand, they are processed twice, which
 * changes nothing.
 */
export async function takeUpInterrupted(knex: Knex): Promise<void> {
  await knex('refresh_state')
    .whereNull('processed_entity')
    .where('next_update_at', '>', knex.fn.now())
    .update({ next_update_at: knex.fn.now() });
}
