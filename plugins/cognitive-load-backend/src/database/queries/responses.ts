import type { SurveyAnswers } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

/** An answer as it is kept. It stays inside of the backend. */
export interface StoredResponse {
  cellRef: string;
  eligible: boolean;
  answers: SurveyAnswers;
}

export async function listResponses(
  knex: Knex,
  waveId: string,
): Promise<StoredResponse[]> {
  return knex('responses')
    .where({ wave_id: waveId })
    .select({ cellRef: 'cell_ref' }, 'eligible', 'answers');
}
