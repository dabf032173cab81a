import type { SurveyAnswers } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

/** Answers of a wave that is being closed, in no order that means anything. */
export async function readStaging(
  trx: Knex.Transaction,
  waveId: string,
): Promise<{
  respondents: Array<{
    homeGroup: string;
    recent: string;
    answers: SurveyAnswers;
  }>;
  comments: Array<{ homeGroup: string; body: string }>;
}> {
  const respondents = await trx('staged_responses')
    .where({ wave_id: waveId })
    .orderBy('id')
    .select({ homeGroup: 'home_group_ref' }, 'recent', 'answers');
  const comments = await trx('staged_comments')
    .where({ wave_id: waveId })
    .orderBy('id')
    .select({ homeGroup: 'home_group_ref' }, 'body');
  return { respondents, comments };
}

/**
 * Takes a wave out of staging for good: the files are replaced, so that deleted rows
 * do not stay in them. What other waves have there is written anew, shuffled. Needs
 * `lockWaves`, as two that do so at once would wait for each other.
 */
export async function emptyStaging(
  trx: Knex.Transaction,
  waveId: string,
): Promise<void> {
  await trx.raw(
    'LOCK TABLE staged_responses, staged_comments IN ACCESS EXCLUSIVE MODE',
  );
  for (const table of ['staged_responses', 'staged_comments']) {
    const kept = `kept_${table}`;
    await trx.raw(
      'CREATE TEMPORARY TABLE ?? ON COMMIT DROP AS SELECT * FROM ?? WHERE wave_id <> ?',
      [kept, table, waveId],
    );
    await trx.raw('TRUNCATE ??', [table]);
    await trx.raw('INSERT INTO ?? SELECT * FROM ?? ORDER BY random()', [
      table,
      kept,
    ]);
    await trx.raw('DROP TABLE ??', [kept]);
  }
}
