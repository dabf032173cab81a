import type { Knex } from 'knex';

/** How many changes deployments name; those that name none are left out. */
export async function countNamedChanges(
  tx: Knex.Transaction,
  deploymentIds: number[],
): Promise<Map<number, number>> {
  const { rows } = await tx.raw<{
    rows: Array<{ id: number; changes: number }>;
  }>(
    `SELECT deployment_id::float8 AS id, count(*)::int AS changes
       FROM deployment_changes
      WHERE deployment_id = ANY(:deploymentIds::bigint[])
      GROUP BY deployment_id`,
    { deploymentIds },
  );
  return new Map(rows.map(({ id, changes }) => [id, changes]));
}
