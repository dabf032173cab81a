import type { FailureMethod, ReworkReason } from '../../../domain/derived';
import type { StoredDeployment } from './rowTypes';

/** SQL of deployments with names, and with their verdict where there is one. */
export const DEPLOYMENTS = `
  deployments AS deployment
  JOIN service_keys AS key ON key.id = deployment.key_id
  JOIN services AS service ON service.id = key.service_id
  JOIN environments AS environment ON environment.id = deployment.environment_id
  JOIN sources AS source ON source.id = deployment.source_id
  LEFT JOIN verdicts AS verdict
    ON verdict.generation = :generation
   AND verdict.deployment_id = deployment.id`;

/** Another event stands for it, under a second name of the service. */
export const IS_LISTED = 'verdict.counted IS DISTINCT FROM false';

export const DEPLOYMENT_COLUMNS = `
  deployment.id, service.id AS service_id, service.ref AS service,
  COALESCE(service.title, service.ref) AS service_title,
  source.name AS source, deployment.external_id, deployment.attempt,
  environment.id AS environment_id, environment.name AS environment,
  environment.tier, deployment.status, deployment.kind, deployment.started_at,
  deployment.finished_at, deployment.revision, deployment.repository,
  deployment.artifact, deployment.url, deployment.rollback_of_source,
  deployment.rollback_of_id, verdict.deployment_id IS NOT NULL AS computed,
  verdict.failed, verdict.method, verdict.incident_ids, verdict.override_id,
  verdict.rolled_back_by_id, verdict.recovered_at, verdict.recovered_by,
  verdict.rework, verdict.rework_reason, verdict.baseline, verdict.changes,
  verdict.lead_p50`;

export interface DbDeploymentRow {
  id: string;
  service_id: number;
  service: string;
  service_title: string;
  source: string;
  external_id: string;
  attempt: number;
  environment_id: number;
  environment: string;
  tier: StoredDeployment['tier'];
  status: StoredDeployment['status'];
  kind: StoredDeployment['kind'];
  started_at: Date | null;
  finished_at: Date;
  revision: string | null;
  repository: string | null;
  artifact: string | null;
  url: string | null;
  rollback_of_source: string | null;
  rollback_of_id: string | null;
  computed: boolean;
  failed: boolean;
  method: FailureMethod | null;
  incident_ids: string[];
  override_id: string | null;
  rolled_back_by_id: string | null;
  recovered_at: Date | null;
  recovered_by: 'incident' | 'deployment' | null;
  rework: boolean;
  rework_reason: ReworkReason | null;
  baseline: boolean;
  changes: number;
  lead_p50: number | null;
}

export function toStoredDeployment(row: DbDeploymentRow): StoredDeployment {
  return {
    id: row.id,
    serviceId: row.service_id,
    service: row.service,
    serviceTitle: row.service_title,
    source: row.source,
    externalId: row.external_id,
    attempt: row.attempt,
    environmentId: row.environment_id,
    environment: row.environment,
    tier: row.tier,
    status: row.status,
    kind: row.kind,
    startedAt: row.started_at?.getTime() ?? null,
    finishedAt: row.finished_at.getTime(),
    revision: row.revision,
    repository: row.repository,
    artifact: row.artifact,
    url: row.url,
    rollbackOf:
      row.rollback_of_id === null
        ? null
        : {
            source: row.rollback_of_source ?? row.source,
            id: row.rollback_of_id,
          },
    verdict: row.computed
      ? {
          failed: row.failed,
          method: row.method,
          incidentIds: row.incident_ids,
          overrideId: row.override_id,
          rolledBackById: row.rolled_back_by_id,
          recoveredAt: row.recovered_at?.getTime() ?? null,
          recoveredBy: row.recovered_by,
          rework: row.rework,
          reworkReason: row.rework_reason,
          baseline: row.baseline,
          changes: row.changes,
          leadP50: row.lead_p50,
        }
      : null,
  };
}
