import type { Knex } from 'knex';

/** A service as the catalog has it. */
export interface CatalogService {
  ref: string;
  title: string;
  /** Whether its type is one that is deployed. */
  deployable: boolean;
  /** Lower case. */
  repositories: string[];
}

/**
 * Gives every component of the catalog its row, whether it has events or not,
 * and notes its repositories. A row that has no component any more is that of a
 * name only; without names and figures it goes, and with it who owned it: there
 * is nothing that anybody would count for a former owner.
 */
export async function saveServices(
  tx: Knex.Transaction,
  services: CatalogService[],
): Promise<void> {
  const refs = services.map(({ ref }) => ref);
  await tx.raw(
    `INSERT INTO services (ref, title, deployable, resolved)
     SELECT ref, title, deployable, true
       FROM unnest(:refs::text[], :titles::text[], :deployable::boolean[])
            AS given (ref, title, deployable) ORDER BY ref
         ON CONFLICT (ref) DO UPDATE
        SET title = excluded.title, deployable = excluded.deployable,
            resolved = true
      WHERE (services.title, services.deployable, services.resolved)
            IS DISTINCT FROM (excluded.title, excluded.deployable, true)`,
    {
      refs,
      titles: services.map(({ title }) => title),
      deployable: services.map(({ deployable }) => deployable),
    },
  );
  await tx.raw(
    `UPDATE services SET resolved = false, title = NULL, deployable = true
      WHERE resolved AND ref <> ALL(:refs::text[])`,
    { refs },
  );
  await tx.raw(
    `DELETE FROM services AS service
      WHERE NOT resolved
        AND NOT EXISTS (SELECT FROM service_keys WHERE service_id = service.id)
        AND NOT EXISTS (SELECT FROM service_days WHERE service_id = service.id)
        AND NOT EXISTS (SELECT FROM dirty_services WHERE service_id = service.id)
        AND NOT EXISTS (SELECT FROM scope_members
                         WHERE service_id = service.id AND valid_to IS NULL)`,
  );
  const pairs = services.flatMap(({ ref, repositories }) =>
    repositories.map(repository => ({ ref, repository })),
  );
  await tx.raw(
    `WITH given AS (
       SELECT DISTINCT services.id AS service_id, pair.repository
         FROM unnest(:pairRefs::text[], :repositories::text[])
              AS pair (ref, repository)
         JOIN services ON services.ref = pair.ref
     ), gone AS (
       DELETE FROM service_repositories AS present
        WHERE NOT EXISTS (SELECT FROM given
                           WHERE given.service_id = present.service_id
                             AND given.repository = present.repository)
       RETURNING service_id
     ), added AS (
       INSERT INTO service_repositories (service_id, repository)
       SELECT service_id, repository FROM given
           ON CONFLICT (service_id, repository) DO NOTHING
       RETURNING service_id
     )
     INSERT INTO dirty_services (service_id)
     SELECT service_id FROM (
              SELECT service_id FROM gone UNION SELECT service_id FROM added
            ) AS changed
      WHERE EXISTS (SELECT FROM service_keys
                     WHERE service_keys.service_id = changed.service_id)
      ORDER BY service_id
         ON CONFLICT (service_id) DO UPDATE SET since = dirty_services.since`,
    {
      pairRefs: pairs.map(({ ref }) => ref),
      repositories: pairs.map(({ repository }) => repository),
    },
  );
}
