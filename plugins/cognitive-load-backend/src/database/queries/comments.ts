import type { PublishedComment } from '@boardwalk/plugin-cognitive-load-common';
import type { Knex } from 'knex';

/** Visible comments of a group and those below, in the order of their text. */
export async function listComments(
  knex: Knex,
  waveId: string,
  groupRef: string,
): Promise<PublishedComment[]> {
  const { rows } = await knex.raw<{ rows: PublishedComment[] }>(
    `WITH RECURSIVE below (group_ref) AS (
       SELECT :groupRef::text
        UNION
       SELECT child.group_ref FROM wave_groups AS child
         JOIN below ON child.parent_ref = below.group_ref
        WHERE child.wave_id = :waveId
     )
     SELECT id, group_ref AS "group", body FROM comments
      WHERE wave_id = :waveId AND state = 'visible'
        AND group_ref IN (SELECT group_ref FROM below)
      ORDER BY body COLLATE "C", id`,
    { waveId, groupRef },
  );
  return rows;
}
