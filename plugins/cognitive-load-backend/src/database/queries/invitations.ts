import type { AnsweringState } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

/** What one person is told of a wave: their groups, with those above, and what they did. */
export async function listInvitation(
  knex: Knex,
  waveId: string,
  userRef: string,
): Promise<{
  state: AnsweringState;
  groups: { ref: string; title: string }[];
  above: string[];
}> {
  const { rows } = await knex.raw<{
    rows: Array<{
      ref: string;
      title: string;
      own: boolean;
      state: AnsweringState;
    }>;
  }>(
    `WITH RECURSIVE me AS (
       SELECT group_refs, CASE WHEN responded THEN 'answered' WHEN opted_out THEN 'declined'
                               ELSE 'invited' END AS state
         FROM wave_members WHERE wave_id = :waveId AND user_ref = :userRef
     ), above (group_ref, parent_ref, title) AS (
       SELECT group_ref, parent_ref, title FROM wave_groups, me
        WHERE wave_id = :waveId AND group_ref = ANY (group_refs)
        UNION
       SELECT parent.group_ref, parent.parent_ref, parent.title
         FROM wave_groups AS parent JOIN above ON above.parent_ref = parent.group_ref
        WHERE parent.wave_id = :waveId
     )
     SELECT group_ref AS ref, title, group_ref = ANY (group_refs) AS own, state
       FROM above, me ORDER BY title, group_ref`,
    { waveId, userRef },
  );
  return {
    state: rows[0]?.state ?? 'invited',
    groups: rows
      .filter(({ own }) => own)
      .map(({ ref, title }) => ({ ref, title })),
    above: rows.map(({ ref }) => ref),
  };
}
