import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Problem } from '@boardwalk/docs-engine';
import type { Knex } from 'knex';
import { applyDatabaseMigrations } from './migrations';
import { keepOnly } from './operations/keepOnly';
import { recordBuilt } from './operations/recordBuilt';
import { recordFailed } from './operations/recordFailed';
import { recordUnchanged } from './operations/recordUnchanged';
import { queryDocs } from './queries/queryDocs';
import type {
  BuildAttempt,
  BuiltAttempt,
  DocsHealthStore,
  FailedAttempt,
  QueryDocsOptions,
} from './types';

/** Keeps a row for each documented entity in the database of the TechDocs plugin. */
export class DatabaseDocsHealthStore implements DocsHealthStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseDocsHealthStore> {
    return new DatabaseDocsHealthStore(
      await applyDatabaseMigrations(options.database),
    );
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  recordBuilt(attempt: BuiltAttempt) {
    return recordBuilt(this.#knex, attempt);
  }

  recordFailed(attempt: FailedAttempt) {
    return recordFailed(this.#knex, attempt);
  }

  recordUnchanged(attempt: BuildAttempt) {
    return recordUnchanged(this.#knex, attempt);
  }

  async isKnown(entityRef: string): Promise<boolean> {
    const row = await this.#knex('boardwalk_docs_health')
      .where({ entity_ref: entityRef })
      .first('entity_ref');
    return row !== undefined;
  }

  keepOnly(entityRefs: string[]) {
    return keepOnly(this.#knex, entityRefs);
  }

  queryDocs(options: QueryDocsOptions) {
    return queryDocs(this.#knex, options);
  }

  async getProblems(entityRef: string): Promise<Problem[]> {
    const row = await this.#knex('boardwalk_docs_health')
      .where({ entity_ref: entityRef })
      .first('problems');
    return row?.problems ?? [];
  }
}
