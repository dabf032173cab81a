import type { Knex } from 'knex';
import type {
  DerivedDeployment,
  DerivedService,
} from '../../../domain/derived';
import type { ChangeSummary } from '../../../domain/derivation/summariseChanges';
import { inBatches } from './inBatches';

const BATCH = 5_000;

/** Columns of a verdict with their types, as they are compared and written. */
const COLUMNS = {
  service_id: 'integer',
  counted: 'boolean',
  failed: 'boolean',
  method: 'text',
  incident_ids: 'bigint[]',
  override_id: 'bigint',
  rolled_back_by_id: 'bigint',
  recovered_at: 'timestamptz',
  recovered_by: 'text',
  rework: 'boolean',
  rework_reason: 'text',
  baseline: 'boolean',
  changes: 'integer',
  lead_p50: 'integer',
};
type Column = keyof typeof COLUMNS;
const NAMES = Object.keys(COLUMNS) as Column[];

const STATEMENT = `
  WITH given AS (
    SELECT * FROM json_to_recordset(:rows::json) AS row (
      deployment_id bigint,
      ${NAMES.map(name => `${name} ${COLUMNS[name]}`).join(', ')})
  )
  INSERT INTO verdicts (generation, deployment_id, ${NAMES.join(', ')})
  SELECT :generation, given.deployment_id,
         ${NAMES.map(name => `given.${name}`).join(', ')}
    FROM given
    LEFT JOIN verdicts AS present
      ON present.generation = :generation
     AND present.deployment_id = given.deployment_id
   WHERE (${NAMES.map(name => `given.${name}`).join(', ')})
         IS DISTINCT FROM (${NAMES.map(name => `present.${name}`).join(', ')})
   ORDER BY given.deployment_id
      ON CONFLICT (generation, deployment_id) DO UPDATE
     SET ${NAMES.map(name => `${name} = excluded.${name}`).join(', ')}`;

/**
 * Writes what differs from the verdicts that are there. Most of a service is as
 * it was: rows that did not change are not even locked.
 */
export async function saveVerdicts(
  tx: Knex.Transaction,
  generation: number,
  { serviceId, deployments }: DerivedService,
  /** Of the deployments that have changes. */
  summaries: ReadonlyMap<number, ChangeSummary>,
): Promise<void> {
  await tx.raw(
    `DELETE FROM verdicts
      WHERE generation = :generation AND service_id = :serviceId
        AND deployment_id <> ALL(:deploymentIds::bigint[])`,
    {
      generation,
      serviceId,
      deploymentIds: deployments.map(({ deploymentId }) => deploymentId),
    },
  );
  for (const batch of inBatches(deployments, BATCH))
    await tx.raw(STATEMENT, {
      generation,
      rows: JSON.stringify(
        batch.map(item =>
          toDbRow(serviceId, item, summaries.get(item.deploymentId)),
        ),
      ),
    });
}

function toDbRow(
  serviceId: number,
  deployment: DerivedDeployment,
  summary: ChangeSummary | undefined,
): Record<Column | 'deployment_id', unknown> {
  return {
    deployment_id: deployment.deploymentId,
    service_id: serviceId,
    counted: deployment.counted,
    failed: deployment.failed,
    method: deployment.method,
    incident_ids: deployment.incidentIds,
    override_id: deployment.overrideId,
    rolled_back_by_id: deployment.rolledBackById,
    recovered_at:
      deployment.recoveredAt === undefined
        ? undefined
        : new Date(deployment.recoveredAt),
    recovered_by: deployment.recoveredBy,
    rework: deployment.rework,
    rework_reason: deployment.reworkReason,
    baseline: deployment.baseline,
    changes: summary?.changes ?? 0,
    lead_p50: summary?.leadP50,
  };
}
