import type { Knex } from 'knex';
import {
  DEPLOYMENTS,
  DEPLOYMENT_COLUMNS,
  toStoredDeployment,
  type DbDeploymentRow,
} from './deploymentSql';
import type { StoredDeployment } from './rowTypes';

/** Deployments by their row ids, in no order. */
export async function findDeployments(
  knex: Knex,
  options: { generation: number; ids: string[] },
): Promise<StoredDeployment[]> {
  if (options.ids.length === 0) return [];
  const { rows } = await knex.raw<{ rows: DbDeploymentRow[] }>(
    `SELECT ${DEPLOYMENT_COLUMNS} FROM ${DEPLOYMENTS}
      WHERE deployment.id = ANY(:ids::bigint[])`,
    options,
  );
  return rows.map(toStoredDeployment);
}
