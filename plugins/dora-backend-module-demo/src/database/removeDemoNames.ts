import type { Knex } from 'knex';
import type { DemoServices } from './collectDemoServices';

/**
 * Takes away the names that nobody else uses, and with them the services and
 * scopes of the demo, their figures and their history of ownership. Scopes that
 * stay add up anew the days in which such a service had figures.
 */
export async function removeDemoNames(
  knex: Knex,
  options: DemoServices & { entityRefs: string[] },
): Promise<void> {
  const { keyIds, serviceIds, environmentIds, entityRefs } = options;
  await knex.raw(
    `DELETE FROM service_keys AS key
      WHERE key.id = ANY(:keyIds::int[])
        AND NOT EXISTS (SELECT FROM deployments WHERE key_id = key.id)
        AND NOT EXISTS (SELECT FROM incidents WHERE key_id = key.id)
        AND NOT EXISTS (SELECT FROM pipelines WHERE key_id = key.id)
        AND NOT EXISTS (SELECT FROM changes WHERE key_id = key.id)`,
    { keyIds },
  );
  await knex.raw(
    `DELETE FROM environments AS environment
      WHERE environment.id = ANY(:environmentIds::int[])
        AND NOT EXISTS (SELECT FROM deployments
                         WHERE environment_id = environment.id)`,
    { environmentIds },
  );
  await knex('scopes')
    .whereIn('ref', entityRefs)
    .whereNot('kind', 'organisation')
    .delete();
  await knex.raw(
    `WITH gone AS (
       SELECT id FROM services
        WHERE ref = ANY(:entityRefs::text[])
          AND NOT EXISTS (SELECT FROM service_keys WHERE service_id = services.id)
     ), scope AS (
       SELECT scopes.id, gone.id AS service_id
         FROM scopes CROSS JOIN gone WHERE kind = 'organisation'
        UNION
       SELECT scope_id, service_id FROM scope_members
        WHERE valid_to IS NULL AND service_id IN (SELECT id FROM gone)
     )
     INSERT INTO dirty_cells (generation, scope_id, tier, first_day, last_day)
     SELECT day.generation, scope.id, day.tier, min(day.day), max(day.day)
       FROM scope JOIN service_days AS day USING (service_id)
      GROUP BY day.generation, scope.id, day.tier, date_trunc('month', day.day)`,
    { entityRefs },
  );
  await knex.raw(
    `DELETE FROM services AS service
      WHERE ref = ANY(:entityRefs::text[])
        AND NOT EXISTS (SELECT FROM service_keys WHERE service_id = service.id)`,
    { entityRefs },
  );
  await knex.raw(
    `INSERT INTO dirty_services (service_id)
     SELECT id FROM services WHERE id = ANY(:serviceIds::int[]) ORDER BY id
         ON CONFLICT (service_id) DO UPDATE SET since = dirty_services.since`,
    { serviceIds },
  );
}
