import type { Knex } from 'knex';

/** Participation of everyone invited, for the close. */
export async function listParticipants(
  knex: Knex,
  waveId: string,
): Promise<Array<{ groupRefs: string[]; responded: boolean | null }>> {
  return knex('wave_members')
    .where({ wave_id: waveId, invited: true })
    .select({ groupRefs: 'group_refs' }, 'responded');
}

/** The survey, no micro-prompt, that published each group last. By ref of the group. */
export async function findLastPublications(
  knex: Knex,
  wave: { openedAt: Date | null },
): Promise<Map<string, string>> {
  const { rows } = await knex.raw<{
    rows: Array<{ group_ref: string; wave_id: string }>;
  }>(
    `SELECT DISTINCT ON (group_ref) group_ref, wave_id
       FROM wave_results JOIN survey_waves AS wave ON wave.id = wave_id
      WHERE metric = 'index' AND published AND wave.state = 'published'
        AND wave.opened_at < ?
      ORDER BY group_ref, wave.opened_at DESC`,
    [wave.openedAt],
  );
  return new Map(rows.map(row => [row.group_ref, row.wave_id]));
}
