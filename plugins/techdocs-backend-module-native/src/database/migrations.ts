import {
  type DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Creates our table in the schema of the TechDocs plugin, which has none. Our
 * table of migrations has a name of its own, for the day it gets some.
 */
export async function applyDatabaseMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@boardwalk/plugin-techdocs-backend-module-native',
        'migrations',
      ),
      tableName: 'boardwalk_knex_migrations',
    });
  }
  return knex;
}
