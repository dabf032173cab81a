import type { Knex } from 'knex';
import {
  deleteOld,
  forget,
  keepAll,
  noteMaking,
  saveState,
} from '../database/operations/runResources';
import { listOpenRuns, listResources } from '../database/queries/runResources';
import type {
  ResourceKind,
  ResourceState,
  RunResource,
} from '../domain/runResources';

interface Key {
  taskId: string;
  kind: ResourceKind;
  ref: string;
}

/** What runs made, noted before it is made, so that no crash makes it forgotten. */
export class RunResources {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): RunResources {
    return new RunResources(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * To call before making something.
   *
   * @returns when the run noted it first, and whether that was just now
   * @throws ConflictError while another run makes the same
   */
  making(key: Key): Promise<{ createdAt: Date; isNew: boolean }> {
    return noteMaking(this.#knex, key);
  }

  made(key: Key, detail?: string): Promise<void> {
    return saveState(this.#knex, key, 'made', { detail });
  }

  /** It was not made, as somebody else has it. */
  forget(key: Key): Promise<void> {
    return forget(this.#knex, key);
  }

  settle(key: Key, state: ResourceState, note?: string): Promise<void> {
    return saveState(this.#knex, key, state, { note });
  }

  keepAll(taskId: string): Promise<void> {
    return keepAll(this.#knex, taskId);
  }

  list(taskId: string): Promise<RunResource[]> {
    return listResources(this.#knex, taskId);
  }

  openRuns(): Promise<string[]> {
    return listOpenRuns(this.#knex);
  }

  deleteOld(before: Date): Promise<void> {
    return deleteOld(this.#knex, before);
  }
}
