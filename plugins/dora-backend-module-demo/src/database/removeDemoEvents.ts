import type { Knex } from 'knex';
import { DEMO_SOURCES } from '../domain/delivery';
import { collectDemoServices } from './collectDemoServices';
import { removeDemoNames } from './removeDemoNames';

const TABLES = ['deployments', 'incidents', 'pipelines', 'changes'];

/**
 * Takes away what the demo reported, what its people corrected, and the rows of
 * its entities. What others reported stays, even about services of the demo;
 * figures in which both had a part are computed anew.
 */
export async function removeDemoEvents(
  knex: Knex,
  entityRefs: string[],
): Promise<void> {
  if (!(await knex.schema.hasTable('generations'))) return;
  const sources = Object.values(DEMO_SOURCES);
  const touched = await collectDemoServices(knex, { sources, entityRefs });
  await knex('overrides').whereIn('created_by', entityRefs).delete();
  await knex('overrides')
    .whereIn('undone_by', entityRefs)
    .update({ undone_by: null, undone_at: null, undo_reason: null });
  for (const table of TABLES)
    await knex(table)
      .whereIn(
        'source_id',
        knex('sources').select('id').whereIn('name', sources),
      )
      .delete();
  await knex('sources').whereIn('name', sources).delete();
  await removeDemoNames(knex, { ...touched, entityRefs });
}
