import type { Knex } from 'knex';

const TABLES = [
  'dirty_cells',
  'pending_services',
  'scope_cells',
  'service_days',
  'change_notes',
  'verdicts',
];

/**
 * Removes some rows of a generation that no longer serves, and the generation
 * itself when it has none left. A piece at a time, as there may be millions.
 *
 * @returns whether there was something to remove
 */
export async function removeRetired(
  knex: Knex,
  limit: number,
): Promise<boolean> {
  const [generation] = await knex('generations')
    .where({ state: 'retired' })
    .orderBy('id')
    .limit(1)
    .pluck<number[]>('id');
  if (generation === undefined) return false;
  for (const table of TABLES) {
    const { rowCount } = await knex.raw<{ rowCount: number }>(
      `DELETE FROM :table:
        WHERE ctid = ANY(ARRAY(SELECT ctid FROM :table:
                                WHERE generation = :generation LIMIT :limit))`,
      { table, generation, limit },
    );
    if (rowCount > 0) return true;
  }
  await knex('generations').where({ id: generation }).delete();
  return true;
}
