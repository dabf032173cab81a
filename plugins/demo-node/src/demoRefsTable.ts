import { Knex } from 'knex';

/**
 * Kept in each plugin's own database while the demo is loaded, and dropped with
 * the last demo row. It makes removal safe: a portal that never had the demo
 * has no table, so that a real person who happens to have the name of a demo
 * person loses nothing. And it remembers people of earlier versions of the
 * demo, whose files are gone.
 */
const TABLE = 'boardwalk_demo_refs';

/** Adds refs; keeps those that are known. */
export async function rememberDemoRefs(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  // Not a migration: the table goes away again, and several replicas may start
  // at once.
  await knex.raw(
    `CREATE TABLE IF NOT EXISTS ${TABLE} (entity_ref text PRIMARY KEY)`,
  );
  await knex.raw(
    `INSERT INTO ${TABLE} SELECT unnest(:entityRefs::text[])
         ON CONFLICT DO NOTHING`,
    { entityRefs },
  );
}

/** The refs that were ever loaded, or undefined when the demo never was. */
export async function findDemoRefs(knex: Knex): Promise<string[] | undefined> {
  if (!(await knex.schema.hasTable(TABLE))) {
    return undefined;
  }
  return knex(TABLE).orderBy('entity_ref').pluck('entity_ref');
}

export async function forgetDemoRefs(knex: Knex): Promise<void> {
  await knex.schema.dropTableIfExists(TABLE);
}
