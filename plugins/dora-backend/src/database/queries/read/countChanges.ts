import type { Knex } from 'knex';

/** How many changes a deployment has, with those found by pushes. */
export async function countChanges(
  knex: Knex,
  options: { generation: number; deploymentId: string },
): Promise<number> {
  const { rows } = await knex.raw<{ rows: Array<{ n: number }> }>(
    `SELECT ((SELECT count(*) FROM deployment_changes
               WHERE deployment_id = :deploymentId)
           + (SELECT count(*) FROM change_notes
               WHERE generation = :generation
                 AND deployment_id = :deploymentId
                 AND position IS NULL))::int AS n`,
    options,
  );
  return rows[0].n;
}
