import {
  DatabaseService,
  resolvePackagePath,
} from '@backstage/backend-plugin-api';
import { Knex } from 'knex';

/**
 * Creates our tables in the catalog's schema. They have a migration table of
 * their own, as the catalog would stumble over migrations it does not know.
 */
export async function applyDatabaseMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@boardwalk/plugin-catalog-backend-module-boardwalk',
        'migrations',
      ),
      tableName: 'boardwalk_knex_migrations',
    });
  }
  return knex;
}
