import type { Knex } from 'knex';
import { DEMO_SOURCES } from '../domain/demoDay';

/**
 * Takes away what the demo reported. Figures follow: they are computed anew for
 * the services that lost events, and what belongs to a deployment goes with it.
 */
export async function removeDemoEvents(knex: Knex): Promise<void> {
  const names = Object.values(DEMO_SOURCES);
  if (!(await knex.schema.hasTable('sources'))) return;
  await knex.raw(
    `WITH demo AS (SELECT id FROM sources WHERE name = ANY(:names::text[])),
     touched AS (
       SELECT DISTINCT k.service_id FROM service_keys AS k
        WHERE EXISTS (SELECT FROM deployments AS d WHERE d.key_id = k.id AND d.source_id IN (SELECT id FROM demo))
           OR EXISTS (SELECT FROM incidents AS i WHERE i.key_id = k.id AND i.source_id IN (SELECT id FROM demo))
     )
     INSERT INTO dirty_services (service_id)
     SELECT service_id FROM touched ON CONFLICT DO NOTHING`,
    { names },
  );
  for (const table of ['deployments', 'incidents', 'changes', 'pipelines'])
    await knex(table)
      .whereIn('source_id', knex('sources').select('id').whereIn('name', names))
      .delete();
  await knex('sources').whereIn('name', names).delete();
}
