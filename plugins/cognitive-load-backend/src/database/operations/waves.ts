import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { WaveDraft, WaveRecord } from '../../domain/WaveRecord';

const columnsOf = ({ thresholds, ...draft }: WaveDraft) => ({
  title: draft.title,
  kind: draft.kind,
  definition_id: draft.definitionId,
  modules: draft.modules,
  prompt: draft.prompt,
  audience: draft.audience,
  k_headline: thresholds.headline,
  k_items: thresholds.items,
  k_comments: thresholds.comments,
  opens_at: draft.opensAt,
  closes_at: draft.closesAt,
});

export async function insertWave(
  knex: Knex,
  draft: WaveDraft,
  { demo, now }: { demo: boolean; now: Date },
): Promise<string> {
  const id = randomUUID();
  await knex('survey_waves').insert({
    id,
    ...columnsOf(draft),
    demo,
    created_at: now,
  });
  return id;
}

/** @returns whether it still was a draft */
export async function updateDraft(
  knex: Knex,
  id: string,
  draft: WaveDraft,
): Promise<boolean> {
  const changed = await knex('survey_waves')
    .where({ id, state: 'draft' })
    .update(columnsOf(draft));
  return changed > 0;
}

/** @returns whether it still was a draft */
export async function deleteDraft(knex: Knex, id: string): Promise<boolean> {
  return (
    (await knex('survey_waves').where({ id, state: 'draft' }).delete()) > 0
  );
}

/** The state of a wave, which nobody changes until the transaction ends. */
export async function lockWaveState(
  trx: Knex.Transaction,
  id: string,
): Promise<WaveRecord['state'] | undefined> {
  const row = await trx('survey_waves')
    .where({ id })
    .forUpdate()
    .first<{ state: WaveRecord['state'] }>('state');
  return row?.state;
}

/** Counts a round of reminders. @returns false where another backend has. */
export async function claimReminder(
  knex: Knex,
  id: string,
  remindersSent: number,
): Promise<boolean> {
  const changed = await knex('survey_waves')
    .where({ id, state: 'open', reminders_sent: remindersSent })
    .update({ reminders_sent: remindersSent + 1 });
  return changed > 0;
}
