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

/** The end of a wave that is being played: jobs go by the real time, and leave it alone. */
const HELD = new Date('9999-12-31T00:00:00Z');

/** Keeps jobs from closing a wave of the past while it is played through. */
export async function holdWave(knex: Knex, id: string): Promise<void> {
  await knex('survey_waves').where({ id }).update({ closes_at: HELD });
}

/** Gives a wave its end, once it is played through. */
export async function releaseWave(
  knex: Knex,
  id: string,
  closesAt: Date,
): Promise<void> {
  await knex('survey_waves').where({ id }).update({ closes_at: closesAt });
}

/** Removes demo waves that a killed backend left in the middle. */
export async function removeHalfPlayed(trx: Knex.Transaction): Promise<void> {
  const ids = await trx('survey_waves')
    .where({ demo: true })
    .where(wave => wave.where({ state: 'draft' }).orWhere({ closes_at: HELD }))
    .pluck('id');
  await removeWaves(trx, ids);
}

/**
 * Removes the waves of the demo with answers, results and actions. Does nothing in a
 * database that never had surveys.
 */
export async function removeDemoWaves(trx: Knex.Transaction): Promise<void> {
  if (!(await trx.schema.hasTable('survey_waves'))) return;
  await removeWaves(
    trx,
    (await listDemoWaves(trx)).map(({ id }) => id),
  );
}

async function removeWaves(
  trx: Knex.Transaction,
  ids: readonly string[],
): Promise<void> {
  if (!ids.length) return;
  await lockWaves(trx);
  for (const id of ids) {
    await emptyStaging(trx, id);
    await trx('survey_waves').where({ id }).delete();
  }
}
