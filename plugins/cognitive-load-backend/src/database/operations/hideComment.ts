import type { Knex } from 'knex';

/** @returns whether there is such a comment */
export async function hideComment(knex: Knex, id: string): Promise<boolean> {
  return (await knex('comments').where({ id }).update({ state: 'hidden' })) > 0;
}
