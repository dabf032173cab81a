import type { Knex } from 'knex';
import type { FrozenGroup, FrozenMember } from '../../domain/freezeAudience';

/** The tree of a wave, as it was frozen. */
export async function listWaveGroups(
  knex: Knex,
  waveId: string,
): Promise<FrozenGroup[]> {
  const { rows } = await knex.raw<{ rows: FrozenGroup[] }>(
    `SELECT group_ref AS ref, parent_ref AS "parentRef", title, invited,
            adopted_on::text AS "adoptedOn"
       FROM wave_groups WHERE wave_id = ? ORDER BY group_ref COLLATE "C"`,
    [waveId],
  );
  return rows;
}

/** Who may answer; of event waves those who were prompted. */
export async function listWaveMembers(
  knex: Knex,
  waveId: string,
): Promise<FrozenMember[]> {
  return knex('wave_members')
    .where({ wave_id: waveId, invited: true })
    .select({ userRef: 'user_ref', groupRefs: 'group_refs' });
}

/** For the reminder alone: who has neither answered nor said not this time. */
export async function listToRemind(
  knex: Knex,
  waveId: string,
): Promise<string[]> {
  return knex('wave_members')
    .where({ wave_id: waveId, invited: true })
    .whereRaw('responded IS NOT TRUE AND opted_out IS NOT TRUE')
    .pluck('user_ref');
}

/** People of earlier waves, as opening the next looks at them. */
export async function listEarlierAudiences(
  knex: Knex,
  since: Date,
): Promise<
  Array<{
    kind: 'scheduled' | 'baseline' | 'event';
    openedAt: Date;
    definitionId: string;
    modules: string[];
    people: string[];
  }>
> {
  // A void wave that was never published has told nobody anything.
  const { rows } = await knex.raw(
    `SELECT kind, opened_at AS "openedAt", definition_id AS "definitionId", modules,
            array(SELECT user_ref FROM wave_members WHERE wave_id = wave.id) AS people
       FROM survey_waves AS wave
      WHERE opened_at >= ? AND kind <> 'event'
        AND (state <> 'void' OR published_at IS NOT NULL)`,
    [since],
  );
  return rows;
}

/** Invited people of a group and all below, and how many of them answered so far. */
export async function countParticipation(
  knex: Knex,
  waveId: string,
  groupRef: string,
): Promise<{ invited: number; answered: number } | undefined> {
  const { rows } = await knex.raw(
    `WITH RECURSIVE below (group_ref) AS (
       SELECT group_ref FROM wave_groups WHERE wave_id = :waveId AND group_ref = :groupRef
        UNION
       SELECT child.group_ref FROM wave_groups AS child
         JOIN below ON child.parent_ref = below.group_ref
        WHERE child.wave_id = :waveId
     )
     SELECT count(*)::integer AS invited,
            (count(*) FILTER (WHERE responded))::integer AS answered
       FROM wave_members
      WHERE wave_id = :waveId AND invited
        AND group_refs && array(SELECT group_ref FROM below)
     HAVING EXISTS (SELECT FROM below)`,
    { waveId, groupRef },
  );
  return rows[0];
}

/** As it was stored at the close; `answered` is null below the threshold. */
export async function findStoredParticipation(
  knex: Knex,
  waveId: string,
  groupRef: string,
): Promise<{ invited: number; answered: number | null } | undefined> {
  return knex('wave_groups')
    .where({ wave_id: waveId, group_ref: groupRef })
    .first<{ invited: number; answered: number | null }>('invited', 'answered');
}
