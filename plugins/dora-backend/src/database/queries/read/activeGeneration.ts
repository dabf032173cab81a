import type { Knex } from 'knex';
import type { DoraDefinitions } from '../../../domain/definitions';
import type { ActiveGeneration } from './types';

/** The generation that serves; undefined before the first one is computed. */
export async function activeGeneration(
  knex: Knex,
): Promise<ActiveGeneration | undefined> {
  const row = await knex('generations')
    .where({ state: 'active' })
    .first<{ id: number; definitions: DoraDefinitions } | undefined>(
      'id',
      'definitions',
    );
  if (!row) return undefined;
  const { timeZone, leadTimeStart, incidentWindowMs, alertGapMs } =
    row.definitions;
  return {
    generation: row.id,
    definitions: { timeZone, leadTimeStart, incidentWindowMs, alertGapMs },
  };
}
