import type { DatabaseService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/**
 * Lets one piece of work of a name run at a time, among all backends that use
 * the database. A backend that ends, however it ends, gives back what it held.
 */
export class DatabaseLock {
  readonly #knex: Knex;
  /** The last in line of each name: only the first of a backend takes a connection. */
  readonly #lines = new Map<string, Promise<unknown>>();

  static async create(options: {
    database: DatabaseService;
  }): Promise<DatabaseLock> {
    return new DatabaseLock(await options.database.getClient());
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#lines.get(name) ?? Promise.resolve();
    const turn = before.then(() => this.#runAlone(name, work));
    const done = turn
      .catch(() => {})
      .then(() => {
        if (this.#lines.get(name) === done) this.#lines.delete(name);
      });
    this.#lines.set(name, done);
    return turn;
  }

  #runAlone<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#knex.transaction(async transaction => {
      await transaction.raw(
        'select pg_advisory_xact_lock(hashtextextended(?, 0))',
        [name],
      );
      return work();
    });
  }
}
