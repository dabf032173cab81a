import type { EnvironmentTier } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import {
  CHANGE_COLUMNS,
  CHANGE_ITEMS,
  toNamedChange,
  toNote,
  type DbChangeRow,
} from './changeSql';
import { DEPLOYMENTS, IS_LISTED } from './deploymentSql';
import { knownChanges } from './knownChanges';
import { listBinds, memberFilter, type ListFilter } from './listFilter';
import type { StoredDeployedChange } from './rowTypes';

export interface ChangeFilter extends ListFilter {
  tier?: EnvironmentTier;
  environment?: string;
  /** Only those of this deployment. */
  deploymentId?: string;
  /** Only after this one, in the order of the list. */
  after?: { at: number; id: string; ordinal: number };
}

type DbRow = DbChangeRow & {
  deployment_id: string;
  service_id: number;
  service: string;
  environment: string;
  repository: string | null;
  finished_at: Date;
  computed: boolean;
};

/** Changes at the successful deployments that brought them, newest deployment first. */
export async function queryChanges(
  knex: Knex,
  filter: ChangeFilter,
): Promise<StoredDeployedChange[]> {
  const { tier, environment, deploymentId, after } = filter;
  const members = memberFilter(
    filter.members,
    'deployment',
    'deployment.finished_at',
  );
  const conditions = [
    members.where,
    IS_LISTED,
    `deployment.status = 'success'`,
    'deployment.finished_at >= :from AND deployment.finished_at < :to',
    tier !== undefined && 'environment.tier = :tier',
    environment !== undefined && 'environment.name = :environment',
    deploymentId !== undefined && 'deployment.id = :deploymentId',
    after &&
      `(deployment.finished_at, deployment.id) <= (:afterAt, :afterId)
       AND NOT (deployment.id = :afterId AND item.ordinal <= :afterOrdinal)`,
  ].filter(Boolean);
  const { rows } = await knex.raw<{ rows: DbRow[] }>(
    `${members.with}
     SELECT deployment.id AS deployment_id, service.id AS service_id,
            service.ref AS service, environment.name AS environment,
            deployment.finished_at, deployment.repository,
            verdict.deployment_id IS NOT NULL AS computed, ${CHANGE_COLUMNS}
       FROM ${DEPLOYMENTS} ${CHANGE_ITEMS}
      WHERE ${conditions.join(' AND ')}
      ORDER BY deployment.finished_at DESC, deployment.id DESC, item.ordinal
      LIMIT :limit`,
    {
      ...listBinds(filter),
      tier: tier ?? null,
      environment: environment ?? null,
      deploymentId: deploymentId ?? null,
      afterAt: after ? new Date(after.at) : null,
      afterId: after?.id ?? null,
      afterOrdinal: after?.ordinal ?? null,
    },
  );
  const known = await knownChanges(
    knex,
    rows.map(row => ({ serviceId: row.service_id, changeId: row.change_id })),
  );
  return rows.map(row => {
    const other = known(row.service_id, row.change_id);
    return {
      named: toNamedChange(row),
      known: other?.change,
      note: toNote(row),
      finishedAt: row.finished_at.getTime(),
      ordinal: row.ordinal,
      deploymentId: row.deployment_id,
      service: row.service,
      environment: row.environment,
      repository: row.repository ?? other?.repository ?? null,
      pullRequestUrl: row.pr_url ?? other?.pullRequestUrl ?? null,
      computed: row.computed,
    };
  });
}
