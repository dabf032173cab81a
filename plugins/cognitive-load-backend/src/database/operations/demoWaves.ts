import type { Knex } from 'knex';
import { lockWaves } from '../locks';
import { emptyStaging } from './staging';

/** Oldest first. */
export async function listDemoWaves(
  knex: Knex,
): Promise<Array<{ id: string; title: string; state: string }>> {
  return knex('survey_waves')
    .where({ demo: true })
    .orderBy('opened_at')
    .select('id', 'title', 'state');
}

/**
 * Removes the waves of the demo with answers, results and actions. Does nothing in a
 * database that never had surveys.
 */
export async function removeDemoWaves(trx: Knex.Transaction): Promise<void> {
  if (!(await trx.schema.hasTable('survey_waves'))) return;
  await lockWaves(trx);
  for (const { id } of await listDemoWaves(trx)) {
    await emptyStaging(trx, id);
    await trx('survey_waves').where({ id }).delete();
  }
}
