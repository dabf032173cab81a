import type {
  DeploymentKind,
  DeploymentStatus,
} from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import type { EnvironmentTiers } from '../../../domain/environmentTiers';
import type { DeploymentFact } from '../../../domain/facts';
import { moment } from './moment';

interface DbDeploymentRow {
  id: number;
  source: string;
  external_id: string;
  environment: string;
  attempt: number;
  version: number;
  digest: string;
  status: DeploymentStatus;
  kind: DeploymentKind;
  finished_at: number;
  revision: string | null;
  repository: string | null;
  rework: boolean | null;
  rollback_of_source: string | null;
  rollback_of_id: string | null;
  names_changes: boolean;
}

/** All deployments under names of a service, without the changes that they name. */
export async function loadDeployments(
  tx: Knex.Transaction,
  { keyIds, tiers }: { keyIds: number[]; tiers: EnvironmentTiers },
): Promise<DeploymentFact[]> {
  const { rows } = await tx.raw<{ rows: DbDeploymentRow[] }>(
    `SELECT deployment.id::float8 AS id, source.name AS source, external_id,
            environment.name AS environment, attempt, version::float8 AS version,
            encode(digest, 'hex') AS digest, status, kind,
            ${moment('finished_at')}, revision, repository, rework,
            rollback_of_source, rollback_of_id, names_changes
       FROM deployments AS deployment
       JOIN sources AS source ON source.id = deployment.source_id
       JOIN environments AS environment
         ON environment.id = deployment.environment_id
      WHERE deployment.key_id = ANY(:keyIds::integer[])`,
    { keyIds },
  );
  return rows.map(row => ({
    id: row.id,
    source: row.source,
    externalId: row.external_id,
    environment: row.environment,
    tier: tiers.tierOf(row.environment),
    attempt: row.attempt,
    version: row.version,
    digest: row.digest,
    status: row.status,
    kind: row.kind,
    finishedAt: row.finished_at,
    revision: row.revision ?? undefined,
    repository: row.repository ?? undefined,
    rework: row.rework ?? undefined,
    rollbackOf:
      row.rollback_of_id === null
        ? undefined
        : { source: row.rollback_of_source!, id: row.rollback_of_id },
    changes: row.names_changes ? [] : undefined,
  }));
}
