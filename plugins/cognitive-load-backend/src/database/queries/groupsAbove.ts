import type { Knex } from 'knex';

/** A group and those above it, by the newest wave that has it; empty where none has. */
export async function listGroupsAbove(
  knex: Knex,
  groupRef: string,
): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: Array<{ ref: string }> }>(
    `WITH RECURSIVE newest AS (
       SELECT wave.id FROM survey_waves AS wave JOIN wave_groups ON wave_id = wave.id
        WHERE group_ref = :groupRef ORDER BY opened_at DESC LIMIT 1
     ), above (ref, parent_ref) AS (
       SELECT group_ref, parent_ref FROM wave_groups
        WHERE wave_id = (SELECT id FROM newest) AND group_ref = :groupRef
        UNION
       SELECT parent.group_ref, parent.parent_ref
         FROM wave_groups AS parent JOIN above ON above.parent_ref = parent.group_ref
        WHERE parent.wave_id = (SELECT id FROM newest)
     )
     SELECT ref FROM above`,
    { groupRef },
  );
  return rows.map(({ ref }) => ref);
}
