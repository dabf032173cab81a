import type { Knex } from 'knex';

export interface PlatformDeployment {
  id: string;
  service: string;
  artifact: string | null;
  revision: string | null;
  finishedAt: number;
}

/**
 * The first successful deployment to production of each version of some
 * services, newest first. One that says neither artifact nor revision is a
 * version of its own; one that takes another back brings no version.
 */
export async function platformDeployments(
  knex: Knex,
  options: { refs: string[]; limit: number },
): Promise<PlatformDeployment[]> {
  const { rows } = await knex.raw<{
    rows: Array<{
      id: string;
      service: string;
      artifact: string | null;
      revision: string | null;
      finished_at: Date;
    }>;
  }>(
    `SELECT * FROM (
       SELECT DISTINCT ON (services.id,
                COALESCE(artifact, revision, deployment.id::text))
              deployment.id, services.ref AS service, artifact, revision,
              finished_at
         FROM services
         JOIN service_keys AS key ON key.service_id = services.id
         JOIN deployments AS deployment ON deployment.key_id = key.id
         JOIN environments AS environment
           ON environment.id = deployment.environment_id
        WHERE services.ref = ANY(:refs::text[])
          AND environment.tier = 'production'
          AND deployment.status = 'success' AND deployment.kind = 'deploy'
        ORDER BY services.id, COALESCE(artifact, revision, deployment.id::text),
                 finished_at, deployment.id) AS release
      ORDER BY finished_at DESC, id DESC
      LIMIT :limit`,
    options,
  );
  return rows.map(({ finished_at: finishedAt, ...row }) => ({
    ...row,
    finishedAt: finishedAt.getTime(),
  }));
}
