import type { Knex } from 'knex';
import type { FrozenAudience } from '../../domain/freezeAudience';

const ROWS = 1_000;

/** Writes down who is asked, and opens the wave. */
export async function openWave(
  trx: Knex.Transaction,
  id: string,
  options: {
    audience: FrozenAudience;
    now: Date;
    /** Of event waves nobody is invited before they are prompted. */
    prompted: boolean;
  },
): Promise<void> {
  const { audience, now, prompted } = options;
  await trx.batchInsert(
    'wave_groups',
    audience.groups.map(group => ({
      wave_id: id,
      group_ref: group.ref,
      parent_ref: group.parentRef,
      title: group.title,
      invited: group.invited,
      adopted_on: group.adoptedOn,
    })),
    ROWS,
  );
  await trx.batchInsert(
    'wave_members',
    audience.members.map(member => ({
      wave_id: id,
      user_ref: member.userRef,
      group_refs: member.groupRefs,
      invited: !prompted,
    })),
    ROWS,
  );
  await trx('survey_waves').where({ id }).update({
    state: 'open',
    opened_at: now,
    invited: audience.members.length,
  });
}
