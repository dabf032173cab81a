import { mockServices, TestDatabases } from '@backstage/backend-test-utils';
import type { Knex } from 'knex';
import { applyDatabaseMigrations } from '../database/migrations';

/** A migrated database of the surveys. */
export async function surveyDatabase(databases: TestDatabases): Promise<Knex> {
  const knex = await databases.init('POSTGRES_18');
  return applyDatabaseMigrations(
    mockServices.database({ knex, migrations: { skip: false } }),
  );
}
