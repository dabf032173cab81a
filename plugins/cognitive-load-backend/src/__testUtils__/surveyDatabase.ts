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

/** Removes all waves with what belongs to them; definitions stay. */
export async function emptyTables(knex: Knex): Promise<void> {
  await knex.raw(
    'TRUNCATE survey_waves, staged_responses, staged_comments, prompt_ledger CASCADE',
  );
}
