import type { Knex } from 'knex';

export interface StoredCorrection {
  id: string;
  kind: 'verdict' | 'cause';
  failed: boolean | null;
  reason: string;
  createdBy: string;
  createdAt: number;
}

/** Corrections about a deployment or its incidents that hold, newest first. */
export async function findCorrections(
  knex: Knex,
  options: { deploymentId: string; incidentIds: string[] },
): Promise<StoredCorrection[]> {
  const { rows } = await knex.raw<{
    rows: Array<{
      id: string;
      kind: 'verdict' | 'cause';
      failed: boolean | null;
      reason: string;
      created_by: string;
      created_at: Date;
    }>;
  }>(
    `SELECT id, kind, failed, reason, created_by, created_at
       FROM overrides
      WHERE undone_at IS NULL
        AND (deployment_id = :deploymentId
             OR incident_id = ANY(:incidentIds::bigint[]))
      ORDER BY id DESC`,
    options,
  );
  return rows.map(row => ({
    id: row.id,
    kind: row.kind,
    failed: row.failed,
    reason: row.reason,
    createdBy: row.created_by,
    createdAt: row.created_at.getTime(),
  }));
}
