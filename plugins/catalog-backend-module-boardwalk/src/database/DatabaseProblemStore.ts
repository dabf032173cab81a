import { DatabaseService } from '@backstage/backend-plugin-api';
import { Knex } from 'knex';
import { applyDatabaseMigrations } from './migrations';
import { forgetGone } from './operations/forgetGone';
import { recordDeclarations } from './operations/recordDeclarations';
import { recordFailure } from './operations/recordFailure';
import { queryProblems } from './queries/queryProblems';
import { ProblemStore, QueryProblemsOptions } from './types';

/** Reads the catalog's state, and keeps two small tables beside it. */
export class DatabaseProblemStore implements ProblemStore {
  readonly #knex: Knex;

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseProblemStore> {
    return new DatabaseProblemStore(
      await applyDatabaseMigrations(options.database),
    );
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  queryProblems(options: QueryProblemsOptions) {
    return queryProblems(this.#knex, options);
  }

  recordDeclarations(locationRef: string, entityRefs: string[]) {
    return recordDeclarations(this.#knex, locationRef, entityRefs);
  }

  recordFailure(entityRef: string) {
    return recordFailure(this.#knex, entityRef);
  }

  forgetGone() {
    return forgetGone(this.#knex);
  }
}
