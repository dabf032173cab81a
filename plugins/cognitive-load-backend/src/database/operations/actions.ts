import type {
  LoadActionChange,
  NewLoadAction,
} from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';

/** Adds an action, unless the wave and group have as many as they may. */
export async function insertAction(
  knex: Knex,
  action: NewLoadAction,
  options: { most: number; demo: boolean; now: Date },
): Promise<string | undefined> {
  const { most, demo, now } = options;
  return knex.transaction(async trx => {
    // Of two at once, one waits: both would find room for one.
    await trx('survey_waves').where({ id: action.waveId }).forUpdate();
    const [{ count }] = await trx('load_actions')
      .where({ wave_id: action.waveId, group_ref: action.group })
      .count({ count: '*' });
    if (Number(count) >= most) return undefined;
    const id = randomUUID();
    await trx('load_actions').insert({
      id,
      wave_id: action.waveId,
      group_ref: action.group,
      metric: action.metric,
      title: action.title,
      owner_ref: action.ownerRef,
      due: action.due ?? null,
      url: action.url ?? null,
      updated_at: now,
      demo,
    });
    return id;
  });
}

export async function updateAction(
  knex: Knex,
  id: string,
  { ownerRef, ...change }: LoadActionChange,
  now: Date,
): Promise<void> {
  await knex('load_actions')
    .where({ id })
    .update({
      ...change,
      ...(ownerRef !== undefined && { owner_ref: ownerRef }),
      updated_at: now,
    });
}
