import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** What answering looks at; a wave that is being answered does not begin to close. */
export async function shareWave(
  trx: Knex.Transaction,
  waveId: string,
): Promise<
  | {
      state: string;
      closesAt: Date;
      prompt: string | null;
    }
  | undefined
> {
  return trx('survey_waves').where({ id: waveId }).forShare().first({
    state: 'state',
    closesAt: 'closes_at',
    prompt: 'prompt',
  });
}

/** One who is invited, locked: of two answers at once, one waits for the other. */
export async function lockMember(
  trx: Knex.Transaction,
  waveId: string,
  userRef: string,
): Promise<{ groupRefs: string[]; responded: boolean | null } | undefined> {
  return trx('wave_members')
    .where({ wave_id: waveId, user_ref: userRef, invited: true })
    .forUpdate()
    .first({ groupRefs: 'group_refs', responded: 'responded' });
}

export async function markResponded(
  trx: Knex.Transaction,
  waveId: string,
  userRef: string,
): Promise<void> {
  await trx('wave_members')
    .where({ wave_id: waveId, user_ref: userRef })
    .update({ responded: true, opted_out: null });
}

export async function markOptedOut(
  trx: Knex.Transaction,
  waveId: string,
  userRef: string,
): Promise<void> {
  await trx('wave_members')
    .where({ wave_id: waveId, user_ref: userRef })
    .update({ opted_out: true });
}

/** Stores answers, and the comment apart from them. */
export async function stageResponse(
  trx: Knex.Transaction,
  response: {
    waveId: string;
    homeGroup: string;
    recent: string;
    answers: object;
    comment: string | undefined;
  },
): Promise<void> {
  const { waveId, homeGroup, recent, answers, comment } = response;
  const common = { wave_id: waveId, home_group_ref: homeGroup };
  await trx('staged_responses').insert({
    id: randomUUID(),
    ...common,
    recent,
    answers: JSON.stringify(answers),
  });
  if (comment !== undefined)
    await trx('staged_comments').insert({
      id: randomUUID(),
      ...common,
      body: comment,
    });
}
