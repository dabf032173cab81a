import type { FirstSuccesses } from '@boardwalk/plugin-dora-common';
import type { Knex } from 'knex';
import { firstSuccesses } from '../database/queries/read/firstSuccesses';

/** Tells other plugins how far services have come. */
export class FirstSuccessReader {
  readonly #knex: Knex;

  static create(options: { knex: Knex }): FirstSuccessReader {
    return new FirstSuccessReader(options.knex);
  }

  private constructor(knex: Knex) {
    this.#knex = knex;
  }

  read(
    services: ReadonlyArray<{ ref: string; since: Date }>,
  ): Promise<FirstSuccesses[]> {
    return firstSuccesses(this.#knex, services);
  }
}
