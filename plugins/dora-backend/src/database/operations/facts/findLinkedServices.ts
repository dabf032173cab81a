import type { Knex } from 'knex';
import type { EventLinks } from '../../../domain/events/eventLocks';

interface Links extends EventLinks {
  /** Entities that have their source in one of the repositories, as the catalog says. */
  serviceRefs: string[];
}

/**
 * Services whose figures depend on events that were sent under another name.
 * Their names are locked against moving to another service meanwhile.
 */
export async function findLinkedServices(
  tx: Knex.Transaction,
  { repositories, serviceRefs, causes }: Links,
): Promise<number[]> {
  const ids = new Set<number>();
  if (repositories.length) {
    const { rows } = await tx.raw<{ rows: Array<{ service_id: number }> }>(
      `SELECT key.service_id
         FROM service_keys AS key
        WHERE key.key = ANY(:repositories::text[])
           OR key.id IN (SELECT key_id FROM key_repositories
                          WHERE repository = ANY(:repositories::text[]))
        ORDER BY key.id
          FOR SHARE`,
      { repositories },
    );
    for (const row of rows) ids.add(row.service_id);
    const known = await tx.raw<{ rows: Array<{ id: number }> }>(
      `SELECT id FROM services WHERE ref = ANY(:serviceRefs::text[])
        UNION
       SELECT service_id FROM service_repositories
        WHERE repository = ANY(:repositories::text[])`,
      { serviceRefs, repositories },
    );
    for (const row of known.rows) ids.add(row.id);
  }
  if (causes.length) {
    const { rows } = await tx.raw<{ rows: Array<{ service_id: number }> }>(
      `SELECT key.service_id
         FROM service_keys AS key
        WHERE key.id IN (
                SELECT deployment.key_id
                  FROM unnest(:causeSources::text[], :causeIds::text[])
                       AS cause (source, id)
                  JOIN sources ON sources.name = cause.source
                  JOIN deployments AS deployment
                    ON deployment.source_id = sources.id
                   AND deployment.external_id = cause.id)
        ORDER BY key.id
          FOR SHARE`,
      {
        causeSources: causes.map(({ source }) => source),
        causeIds: causes.map(({ id }) => id),
      },
    );
    for (const row of rows) ids.add(row.service_id);
  }
  return [...ids];
}
