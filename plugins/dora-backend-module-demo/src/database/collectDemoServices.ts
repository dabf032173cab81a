import type { Knex } from 'knex';

/** Names and services that the demo had a part in. */
export interface DemoServices {
  keyIds: number[];
  serviceIds: number[];
  /** Environments that the demo deployed to. */
  environmentIds: number[];
}

/** What must be looked at again once the demo's facts and corrections are gone. */
export async function collectDemoServices(
  knex: Knex,
  bindings: { sources: string[]; entityRefs: string[] },
): Promise<DemoServices> {
  const { rows } = await knex.raw<{
    rows: Array<{
      keyIds: number[];
      serviceIds: number[];
      environmentIds: number[];
    }>;
  }>(
    `WITH demo AS (
       SELECT id FROM sources WHERE name = ANY(:sources::text[])
     ), reported AS (
       SELECT key_id FROM deployments WHERE source_id IN (SELECT id FROM demo)
        UNION
       SELECT key_id FROM incidents WHERE source_id IN (SELECT id FROM demo)
        UNION
       SELECT key_id FROM pipelines WHERE source_id IN (SELECT id FROM demo)
        UNION
       SELECT key_id FROM changes
        WHERE source_id IN (SELECT id FROM demo) AND key_id IS NOT NULL
     ), correction AS (
       SELECT deployment_id, incident_id FROM overrides
        WHERE created_by = ANY(:entityRefs::text[])
           OR undone_by = ANY(:entityRefs::text[])
     ), concerned AS (
       SELECT key_id FROM reported
        UNION
       SELECT key_id FROM deployments
        WHERE id IN (SELECT deployment_id FROM correction)
        UNION
       SELECT key_id FROM incidents
        WHERE id IN (SELECT incident_id FROM correction)
     )
     SELECT ARRAY(SELECT key_id FROM reported ORDER BY 1) AS "keyIds",
            ARRAY(SELECT DISTINCT service_id FROM service_keys
                   WHERE id IN (SELECT key_id FROM concerned)
                   ORDER BY 1) AS "serviceIds",
            ARRAY(SELECT DISTINCT environment_id FROM deployments
                   WHERE source_id IN (SELECT id FROM demo)
                   ORDER BY 1) AS "environmentIds"`,
    bindings,
  );
  return rows[0];
}
