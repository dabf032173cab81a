import type { Knex } from 'knex';
import type { GenerationDefinitions } from '../../../domain/definitions';

/** A generation whose figures are kept up to date. */
export interface LiveGeneration {
  id: number;
  definitions: GenerationDefinitions;
  state: 'active' | 'building';
}

/** The generation that serves and the one that is to follow it, if there is one. */
export async function liveGenerations(
  knex: Knex | Knex.Transaction,
): Promise<LiveGeneration[]> {
  return knex('generations')
    .whereIn('state', ['active', 'building'])
    .orderBy('id')
    .select<LiveGeneration[]>('id', 'definitions', 'state');
}
