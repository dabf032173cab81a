import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database/migrations';

export { createWriter } from './createWriter';

/** A migrated database of the engine. */
export async function engineDatabase(databases: TestDatabases): Promise<Knex> {
  const knex = await databases.init('POSTGRES_18');
  return applyDatabaseMigrations(
    mockServices.database({ knex, migrations: { skip: false } }),
  );
}

/** All facts as text, without surrogate ids and times of arrival. */
export async function dumpFacts(knex: Knex): Promise<string[]> {
  const { rows } = await knex.raw<{ rows: Array<{ line: string }> }>(`
    WITH facts (type, source_id, key_id, environment_id, body, changes) AS (
      SELECT 'deployment', source_id, key_id, environment_id, to_jsonb(f),
             (SELECT jsonb_agg(to_jsonb(c) - 'deployment_id' ORDER BY position)
                FROM deployment_changes AS c WHERE c.deployment_id = f.id)
        FROM deployments AS f
       UNION ALL
      SELECT 'change', source_id, key_id, NULL, to_jsonb(f), NULL FROM changes AS f
       UNION ALL
      SELECT 'incident', source_id, key_id, NULL, to_jsonb(f), NULL FROM incidents AS f
       UNION ALL
      SELECT 'pipeline', source_id, key_id, NULL, to_jsonb(f), NULL FROM pipelines AS f
    ), lines (line) AS (
      SELECT concat_ws(' ', facts.type, sources.name, key.key, environments.name,
               (body - '{id,source_id,key_id,environment_id,received_at}'::text[])::text,
               changes::text)
        FROM facts
        JOIN sources ON sources.id = source_id
        LEFT JOIN service_keys AS key ON key.id = key_id
        LEFT JOIN environments ON environments.id = environment_id
       UNION ALL
      SELECT concat_ws(' ', 'repository', repository, key.key)
        FROM key_repositories JOIN service_keys AS key ON key.id = key_id
    )
    SELECT line FROM lines ORDER BY line COLLATE "C"`);
  return rows.map(({ line }) => line);
}

const DEADLOCK = '40P01';

/**
 * Empties all tables, as a new installation has them. A worker of the engine
 * may be at work in them: where both wait for each other, this one tries again.
 */
export async function emptyTables(knex: Knex, tries = 5): Promise<void> {
  try {
    await knex.raw(
      'TRUNCATE sources, environments, services, service_keys, deployments, deliveries, outgoing_messages, sinks CASCADE',
    );
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== DEADLOCK || tries <= 1) throw error;
    await emptyTables(knex, tries - 1);
  }
}
