import { Knex } from 'knex';

/**
 * Deletes the rows of a table whose column holds one of the values. Does
 * nothing when there is no such table.
 *
 * @public
 */
export async function deleteRows(
  knex: Knex,
  table: string,
  column: string,
  values: string[],
): Promise<void> {
  if (await knex.schema.hasTable(table)) {
    await knex(table)
      .whereRaw('?? = ANY(?::text[])', [column, values])
      .delete();
  }
}
