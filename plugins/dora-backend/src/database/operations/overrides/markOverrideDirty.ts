import type { Knex } from 'knex';
import { markServicesDirty } from '../facts/markServicesDirty';

/**
 * Makes every service dirty that a correction can concern: those of its
 * deployment and its incident, of the deployment that the incident names
 * itself, and of what other corrections of that incident name. The names are
 * locked, so that none moves to another service meanwhile.
 */
export async function markOverrideDirty(
  tx: Knex.Transaction,
  id: number,
): Promise<void> {
  const { rows } = await tx.raw<{ rows: Array<{ id: number }> }>(
    `WITH correction AS (
       SELECT deployment_id, incident_id FROM overrides WHERE id = :id
     ), concerned AS (
       SELECT deployment_id FROM correction
        UNION
       SELECT deployment_id FROM overrides
        WHERE incident_id = (SELECT incident_id FROM correction)
        UNION
       SELECT deployment.id
         FROM incidents AS incident
         JOIN sources ON sources.name = incident.caused_by_source
         JOIN deployments AS deployment
           ON deployment.source_id = sources.id
          AND deployment.external_id = incident.caused_by_id
        WHERE incident.id = (SELECT incident_id FROM correction)
     )
     SELECT key.id
       FROM service_keys AS key
      WHERE key.id IN (
              SELECT key_id FROM deployments
               WHERE id IN (SELECT deployment_id FROM concerned)
               UNION
              SELECT key_id FROM incidents
               WHERE id = (SELECT incident_id FROM correction))
      ORDER BY key.id
        FOR SHARE`,
    { id },
  );
  await markServicesDirty(tx, { keyIds: rows.map(row => row.id) });
}
