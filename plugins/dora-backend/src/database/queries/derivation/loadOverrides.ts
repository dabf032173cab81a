import type { Knex } from 'knex';
import type { OverrideFact } from '../../../domain/facts';

interface DbOverrideRow {
  id: number;
  kind: 'verdict' | 'cause';
  deployment_id: number | null;
  incident_id: number | null;
  failed: boolean | null;
}

/** Corrections that hold, of deployments of a service and of the incidents that concern it. */
export async function loadOverrides(
  tx: Knex.Transaction,
  options: { keyIds: number[]; incidentIds: number[] },
): Promise<OverrideFact[]> {
  const { rows } = await tx.raw<{ rows: DbOverrideRow[] }>(
    `SELECT override.id::float8 AS id, override.kind,
            deployment_id::float8 AS deployment_id,
            incident_id::float8 AS incident_id, failed
       FROM overrides AS override
       LEFT JOIN deployments ON deployments.id = override.deployment_id
      WHERE undone_at IS NULL
        AND (override.kind = 'verdict'
               AND deployments.key_id = ANY(:keyIds::integer[])
          OR override.kind = 'cause'
               AND incident_id = ANY(:incidentIds::bigint[]))`,
    options,
  );
  return rows.map(({ id, kind, failed, ...row }) =>
    kind === 'verdict'
      ? { id, kind, deploymentId: row.deployment_id!, failed: failed! }
      : {
          id,
          kind,
          incidentId: row.incident_id!,
          deploymentId: row.deployment_id,
        },
  );
}
