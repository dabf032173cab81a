import { Knex } from 'knex';

/**
 * Deletes the rows whose JSON text holds one of the refs as a string of its
 * own: `"user:default/ana"` does not match a row about `user:default/anabel`.
 * Does nothing when there is no such table.
 */
export async function deleteRowsMentioning(
  knex: Knex,
  table: string,
  column: string,
  entityRefs: string[],
): Promise<void> {
  if (await knex.schema.hasTable(table)) {
    await knex(table)
      .whereRaw(
        `EXISTS (SELECT FROM unnest(?::text[]) AS entity_ref
                  WHERE strpos(??, '"' || entity_ref || '"') > 0)`,
        [entityRefs, column],
      )
      .delete();
  }
}
