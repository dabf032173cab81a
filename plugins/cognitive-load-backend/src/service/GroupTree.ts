import type { Knex } from 'knex';
import { listGroupsAbove } from '../database/queries/groupsAbove';

/** Where groups stand, as the newest wave has it: who may write their actions depends on it. */
export class GroupTree {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): GroupTree {
    return new GroupTree(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /** Refs of the groups above; none for a group that no wave has. */
  async groupsAbove(ref: string): Promise<string[]> {
    const refs = await listGroupsAbove(this.#knex, ref);
    return refs.filter(one => one !== ref);
  }
}
