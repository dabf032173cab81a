import type { FirstSuccesses } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';

interface DbRow {
  ref: string;
  pipeline_at: Date | null;
  nonproduction_at: Date | null;
  production_at: Date | null;
}

const iso = (at: Date | null) => at?.toISOString() ?? null;

/**
 * First successes of services, straight from what was reported: each is one look into
 * the index of a name and its moments.
 */
export async function firstSuccesses(
  knex: Knex,
  services: ReadonlyArray<{ ref: string; since: Date }>,
): Promise<FirstSuccesses[]> {
  const deployed = (tier: string) => `
    SELECT min(deployment.finished_at)
      FROM deployments AS deployment
      JOIN environments AS environment
        ON environment.id = deployment.environment_id
     WHERE deployment.key_id = ANY(key.ids) AND deployment.status = 'success'
       AND deployment.finished_at >= wanted.since AND environment.tier ${tier}`;
  const { rows } = await knex.raw<{ rows: DbRow[] }>(
    `SELECT wanted.ref,
            (SELECT min(pipeline.finished_at)
               FROM pipelines AS pipeline
              WHERE pipeline.key_id = ANY(key.ids)
                AND pipeline.status = 'success'
                AND pipeline.finished_at >= wanted.since) AS pipeline_at,
            (${deployed("<> 'production'")}) AS nonproduction_at,
            (${deployed("= 'production'")}) AS production_at
       FROM unnest(:refs::text[], :since::timestamptz[]) AS wanted (ref, since)
      CROSS JOIN LATERAL (
            SELECT ARRAY(SELECT key.id
                           FROM service_keys AS key
                           JOIN services AS service
                             ON service.id = key.service_id
                          WHERE service.ref = wanted.ref) AS ids) AS key`,
    {
      refs: services.map(({ ref }) => ref),
      since: services.map(({ since }) => since),
    },
  );
  return rows.map(row => ({
    service: row.ref,
    pipelineAt: iso(row.pipeline_at),
    nonproductionAt: iso(row.nonproduction_at),
    productionAt: iso(row.production_at),
  }));
}
