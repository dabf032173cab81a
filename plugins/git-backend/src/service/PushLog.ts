import type { Push } from '@boardwalk/plugin-git-common';
import type { Knex } from 'knex';
import { listPushes } from '../database/queries/pushes';

/** What was pushed, in the order of recording. */
export class PushLog {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): PushLog {
    return new PushLog(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Pushes after an id, oldest first. They are kept for 90 days. */
  async list(options: { after: number; limit: number }): Promise<Push[]> {
    return listPushes(this.#knex, options);
  }
}
