import {
  resolvePackagePath,
  type DatabaseService,
} from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** Brings our table beside those of the scaffolder up to date. */
export async function applyDatabaseMigrations(
  database: DatabaseService,
): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip) {
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@boardwalk/plugin-scaffolder-backend-module-boardwalk',
        'migrations',
      ),
      // The scaffolder keeps the names of its own migrations in the default one.
      tableName: 'boardwalk_knex_migrations',
    });
  }
  return knex;
}
