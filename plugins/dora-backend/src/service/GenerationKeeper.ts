import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { ensureGeneration } from '../database/operations/generations/ensureGeneration';
import type { DoraDefinitions } from '../domain/definitions';
import type { EnvironmentTiers } from '../domain/environmentTiers';

const MESSAGES = {
  kept: undefined,
  first: 'DORA figures are computed for the first time',
  resumed: 'DORA figures under changed settings are still being computed',
  begun:
    'Settings of DORA changed: figures are computed anew, the old ones serve meanwhile',
};

/** Sees to it that there are figures under the settings of today. */
export class GenerationKeeper {
  readonly #knex: Knex;
  readonly #logger: LoggerService;

  static create(options: {
    knex: Knex;
    logger: LoggerService;
  }): GenerationKeeper {
    return new GenerationKeeper(options);
  }

  private constructor(options: { knex: Knex; logger: LoggerService }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  /** Begins what is to be computed; a worker computes it. */
  async ensure(options: {
    definitions: DoraDefinitions;
    tiers: EnvironmentTiers;
  }): Promise<void> {
    const result = await ensureGeneration(this.#knex, {
      ...options.definitions,
      tiers: options.tiers.toNames(),
    });
    const message = MESSAGES[result];
    if (message) this.#logger.info(message);
  }
}
