import type { Knex } from 'knex';
import type { Correction } from '../../../domain/overrides';
import { lockIncident } from './lockIncident';
import { markOverrideDirty } from './markOverrideDirty';

/** Stores a correction; the figures follow. */
export async function insertOverride(
  knex: Knex,
  correction: Correction,
  createdBy: string,
): Promise<number> {
  return knex.transaction(async tx => {
    if (correction.kind === 'cause')
      await lockIncident(tx, correction.incidentId);
    const { rows } = await tx.raw<{ rows: Array<{ id: string }> }>(
      `INSERT INTO overrides (kind, deployment_id, incident_id, failed, reason, created_by)
       VALUES (:kind, :deploymentId, :incidentId, :failed, :reason, :createdBy)
       RETURNING id`,
      {
        kind: correction.kind,
        deploymentId: correction.deploymentId,
        incidentId: 'incidentId' in correction ? correction.incidentId : null,
        failed: 'failed' in correction ? correction.failed : null,
        reason: correction.reason,
        createdBy,
      },
    );
    const id = Number(rows[0].id);
    await markOverrideDirty(tx, id);
    return id;
  });
}
