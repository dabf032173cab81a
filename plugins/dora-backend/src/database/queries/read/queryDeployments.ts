import type {
  DeploymentStatus,
  EnvironmentTier,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  DEPLOYMENTS,
  DEPLOYMENT_COLUMNS,
  IS_LISTED,
  toStoredDeployment,
  type DbDeploymentRow,
} from './deploymentSql';
import { listBinds, memberFilter, type ListFilter } from './listFilter';
import type { StoredDeployment } from './rowTypes';

export interface DeploymentFilter extends ListFilter {
  tier?: EnvironmentTier;
  environment?: string;
  status?: DeploymentStatus;
  failed?: boolean;
  rework?: boolean;
  /** Only after this one, in the order of the list. */
  after?: { at: number; id: string };
}

/** Deployments, newest first. */
export async function queryDeployments(
  knex: Knex,
  filter: DeploymentFilter,
): Promise<StoredDeployment[]> {
  const { tier, environment, status, failed, rework, after } = filter;
  const members = memberFilter(
    filter.members,
    'deployment',
    'deployment.finished_at',
  );
  const conditions = [
    members.where,
    IS_LISTED,
    'deployment.finished_at >= :from AND deployment.finished_at < :to',
    tier !== undefined && 'environment.tier = :tier',
    environment !== undefined && 'environment.name = :environment',
    status !== undefined && 'deployment.status = :status',
    failed !== undefined && 'verdict.failed = :failed',
    rework !== undefined && 'verdict.rework = :rework',
    after && '(deployment.finished_at, deployment.id) < (:afterAt, :afterId)',
  ].filter(Boolean);
  const { rows } = await knex.raw<{ rows: DbDeploymentRow[] }>(
    `${members.with}
     SELECT ${DEPLOYMENT_COLUMNS}
       FROM ${DEPLOYMENTS}
      WHERE ${conditions.join(' AND ')}
      ORDER BY deployment.finished_at DESC, deployment.id DESC
      LIMIT :limit`,
    {
      ...listBinds(filter),
      tier: tier ?? null,
      environment: environment ?? null,
      status: status ?? null,
      failed: failed ?? null,
      rework: rework ?? null,
      afterAt: after ? new Date(after.at) : null,
      afterId: after?.id ?? null,
    },
  );
  return rows.map(toStoredDeployment);
}
