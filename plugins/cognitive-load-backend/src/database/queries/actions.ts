import type { LoadAction } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

type DbAction = Omit<LoadAction, 'updatedAt'> & { updatedAt: Date };

const toAction = ({ updatedAt, ...row }: DbAction): LoadAction => ({
  ...row,
  updatedAt: updatedAt.toISOString(),
});

const select = (knex: Knex) =>
  knex('load_actions AS action')
    .join('survey_waves AS wave', 'wave.id', 'action.wave_id')
    .leftJoin('wave_groups AS tree', join =>
      join
        .on('tree.wave_id', 'action.wave_id')
        .andOn('tree.group_ref', 'action.group_ref'),
    )
    .orderBy([
      { column: 'wave.opened_at', order: 'desc' },
      { column: 'action.group_ref' },
      { column: 'action.title' },
      { column: 'action.id' },
    ])
    .select({
      id: 'action.id',
      waveId: 'action.wave_id',
      waveTitle: 'wave.title',
      group: 'action.group_ref',
      groupTitle: knex.raw('COALESCE(tree.title, action.group_ref)'),
      metric: 'action.metric',
      title: 'action.title',
      ownerRef: 'action.owner_ref',
      state: 'action.state',
      due: knex.raw('action.due::text'),
      url: 'action.url',
      updatedAt: 'action.updated_at',
      demo: 'action.demo',
    });

/** Newest waves first. */
export async function listActions(
  knex: Knex,
  which: { waveId?: string; groups?: readonly string[] },
): Promise<LoadAction[]> {
  const query = select(knex);
  if (which.waveId !== undefined) query.where('action.wave_id', which.waveId);
  if (which.groups !== undefined)
    query.whereRaw('action.group_ref = ANY(?)', [[...which.groups]]);
  return (await query).map(toAction);
}

export async function findAction(
  knex: Knex,
  id: string,
): Promise<LoadAction | undefined> {
  const row = await select(knex).where('action.id', id).first();
  return row && toAction(row);
}

/** The published survey that the actions of these groups are about: the newest with one of them. */
export async function findLastPublishedWaveOf(
  knex: Knex,
  groups: readonly string[],
): Promise<string | undefined> {
  const row = await knex('survey_waves')
    .where({ state: 'published' })
    .whereNot({ kind: 'event' })
    .whereExists(
      knex('wave_groups')
        .whereRaw('wave_id = survey_waves.id')
        .whereRaw('group_ref = ANY(?)', [[...groups]]),
    )
    .orderBy('opened_at', 'desc')
    .first<{ id: string }>('id');
  return row?.id;
}
