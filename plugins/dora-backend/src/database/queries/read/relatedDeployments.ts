import type { Knex } from 'knex';
import {
  DEPLOYMENTS,
  DEPLOYMENT_COLUMNS,
  IS_LISTED,
  toStoredDeployment,
  type DbDeploymentRow,
} from './deploymentSql';
import type { StoredDeployment } from './rowTypes';

/** The success before a deployment in its environment, and what it says it takes back. */
export async function relatedDeployments(
  knex: Knex,
  options: { generation: number; deployment: StoredDeployment },
): Promise<{
  previous: StoredDeployment | null;
  rollbackOf: StoredDeployment | null;
}> {
  const { generation, deployment } = options;
  const binds = {
    generation,
    serviceId: deployment.serviceId,
    environmentId: deployment.environmentId,
    at: new Date(deployment.finishedAt),
    id: deployment.id,
    source: deployment.rollbackOf?.source ?? null,
    externalId: deployment.rollbackOf?.id ?? null,
  };
  const first = async (condition: string) => {
    const { rows } = await knex.raw<{ rows: DbDeploymentRow[] }>(
      `SELECT ${DEPLOYMENT_COLUMNS} FROM ${DEPLOYMENTS}
        WHERE key.service_id = :serviceId
          AND deployment.environment_id = :environmentId
          AND deployment.id <> :id AND ${IS_LISTED} AND ${condition}
        ORDER BY deployment.finished_at DESC, deployment.id DESC
        LIMIT 1`,
      binds,
    );
    return rows.length > 0 ? toStoredDeployment(rows[0]) : null;
  };
  const [previous, rollbackOf] = await Promise.all([
    first(
      `deployment.status = 'success'
       AND (deployment.finished_at, deployment.id) < (:at, :id)`,
    ),
    deployment.rollbackOf &&
      first(`source.name = :source AND deployment.external_id = :externalId`),
  ]);
  return { previous, rollbackOf };
}
