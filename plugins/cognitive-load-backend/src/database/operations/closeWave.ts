import type { WaveRow } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

const ROWS = 1_000;

/**
 * Ends answering. Who took part is written anew in random order, in a transaction
 * of its own: afterwards neither transaction ids nor positions pair a person with
 * an answer.
 */
export async function beginClosing(
  trx: Knex.Transaction,
  waveId: string,
): Promise<void> {
  await trx('survey_waves').where({ id: waveId }).update({ state: 'closing' });
  await trx.raw(
    `WITH gone AS (DELETE FROM wave_members WHERE wave_id = ? RETURNING *)
     INSERT INTO wave_members SELECT * FROM gone ORDER BY random()`,
    [waveId],
  );
}

/** What is kept of an answer. */
export interface KeptResponse {
  cellRef: string;
  eligible: boolean;
  answers: object;
}

/** Writes all that is kept and published of a wave, in the order given. */
export async function publishResults(
  trx: Knex.Transaction,
  waveId: string,
  results: {
    responses: readonly KeptResponse[];
    comments: readonly { group: string; body: string }[];
    rows: readonly WaveRow[];
    organisationMedian: number | null;
    invited: number;
    answered: number;
    now: Date;
  },
): Promise<void> {
  await trx.batchInsert(
    'responses',
    results.responses.map(({ cellRef, eligible, answers }) => ({
      id: randomUUID(),
      wave_id: waveId,
      cell_ref: cellRef,
      eligible,
      answers: JSON.stringify(answers),
    })),
    ROWS,
  );
  await trx.batchInsert(
    'comments',
    results.comments.map(({ group, body }) => ({
      id: randomUUID(),
      wave_id: waveId,
      group_ref: group,
      body,
    })),
    ROWS,
  );
  await trx.batchInsert(
    'wave_results',
    results.rows.map((row, position) => {
      const { group, metric, published, ...figures } = row;
      return {
        wave_id: waveId,
        group_ref: group,
        metric,
        position,
        published,
        figures: JSON.stringify(published ? figures : {}),
      };
    }),
    ROWS,
  );
  await trx('survey_waves').where({ id: waveId }).update({
    state: 'published',
    published_at: results.now,
    organisation_median: results.organisationMedian,
    invited: results.invited,
    answered: results.answered,
  });
}

/** Keeps how many answered, for groups with enough people to tell. */
export async function storeParticipation(
  trx: Knex.Transaction,
  waveId: string,
  groups: readonly { ref: string; invited: number; answered: number | null }[],
): Promise<void> {
  await trx.raw(
    `UPDATE wave_groups SET invited = told.invited, answered = told.answered
       FROM jsonb_to_recordset(?::jsonb) AS told (ref text, invited integer, answered integer)
      WHERE wave_id = ? AND group_ref = told.ref`,
    [JSON.stringify(groups), waveId],
  );
}

/**
 * Destroys all answers of a wave, and what was published of them. Actions of people
 * stay. Needs `lockWaves`.
 */
export async function makeVoid(
  trx: Knex.Transaction,
  waveId: string,
  options: {
    reason: 'too-few-answers' | 'voided';
    now: Date;
  },
): Promise<void> {
  for (const table of ['responses', 'comments', 'wave_results'])
    await trx(table).where({ wave_id: waveId }).delete();
  await trx('wave_comparisons')
    .where({ wave_id: waveId })
    .orWhere({ from_wave_id: waveId })
    .delete();
  await trx('wave_members')
    .where({ wave_id: waveId })
    .update({ responded: null, opted_out: null });
  await trx('wave_groups')
    .where({ wave_id: waveId })
    .update({ answered: null });
  await trx('survey_waves').where({ id: waveId }).update({
    state: 'void',
    voided_at: options.now,
    void_reason: options.reason,
    organisation_median: null,
    answered: null,
  });
}
