import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import { addUpScope } from '../database/operations/cells/addUpScope';
import {
  findDirtyScopes,
  takeDirtyDays,
} from '../database/operations/cells/takeDirtyDays';
import {
  deriveDirtyService,
  derivePendingService,
} from '../database/operations/derivation/deriveDirtyService';
import { releaseDeferred } from '../database/operations/imports/deferredServices';
import { flipGeneration } from '../database/operations/generations/flipGeneration';
import { removeRetired } from '../database/operations/generations/removeRetired';
import { tryLock } from '../database/locks';
import {
  findDirtyServices,
  findPendingServices,
} from '../database/queries/derivation/findServicesToDerive';

/** How much is looked up at once; what is new comes to its turn after at most this much. */
const BATCH = 20;
/** Rows of an old generation that are removed at once. */
const REMOVE = 5_000;

/**
 * Keeps figures up to date: services with new facts first, then the scopes that
 * they belong to, and when both are done a piece of a new generation or of an
 * old one that must go.
 *
 * What there is to do is in the database, and each piece is one transaction.
 * Any number of workers may run, and die, at any moment.
 */
export class DerivationWorker {
  readonly #knex: Knex;
  readonly #logger: LoggerService;

  static create(options: {
    knex: Knex;
    logger: LoggerService;
  }): DerivationWorker {
    return new DerivationWorker(options);
  }

  private constructor(options: { knex: Knex; logger: LoggerService }) {
    this.#knex = options.knex;
    this.#logger = options.logger;
  }

  /**
   * Does some of what is most urgent.
   *
   * @returns whether anything was done; if not, there is nothing to do
   */
  async step(signal?: AbortSignal): Promise<boolean> {
    const services = await this.#deriveServices(signal);
    const scopes = await this.#addUpScopes(signal);
    if (services || scopes) return true;
    return (
      (await releaseDeferred(this.#knex, { abandoned: true })) ||
      (await this.#buildGeneration(signal)) ||
      (await this.#flip()) ||
      removeRetired(this.#knex, REMOVE)
    );
  }

  /** Works until there is nothing left to do here. */
  async settle(signal?: AbortSignal): Promise<void> {
    while (!signal?.aborted && (await this.step(signal)));
  }

  async #deriveServices(signal?: AbortSignal): Promise<boolean> {
    let done = false;
    for (const id of await findDirtyServices(this.#knex, BATCH)) {
      if (signal?.aborted) break;
      done =
        (await this.#attempt(`service ${id}`, () =>
          deriveDirtyService(this.#knex, id),
        )) || done;
    }
    return done;
  }

  async #addUpScopes(signal?: AbortSignal): Promise<boolean> {
    let done = false;
    for (const scope of await findDirtyScopes(this.#knex, BATCH)) {
      if (signal?.aborted) break;
      done =
        (await this.#attempt(`scope ${scope.scopeId}`, () =>
          this.#knex.transaction(async tx => {
            if (!(await tryLock(tx, 'cells', scope.scopeId))) return false;
            const days = await takeDirtyDays(tx, scope);
            if (!days) return false;
            await addUpScope(tx, days);
            return true;
          }),
        )) || done;
    }
    return done;
  }

  async #buildGeneration(signal?: AbortSignal): Promise<boolean> {
    let done = false;
    for (const pending of await findPendingServices(this.#knex, BATCH)) {
      if (signal?.aborted) break;
      done =
        (await this.#attempt(`service ${pending.serviceId}`, () =>
          derivePendingService(this.#knex, pending),
        )) || done;
    }
    return done;
  }

  async #flip(): Promise<boolean> {
    const generation = await flipGeneration(this.#knex);
    if (generation === undefined) return false;
    this.#logger.info(
      `DORA figures are computed anew and serve as generation ${generation}`,
    );
    return true;
  }

  /** One that fails is tried again later, and does not keep the others waiting. */
  async #attempt(what: string, work: () => Promise<boolean>): Promise<boolean> {
    try {
      return await work();
    } catch (error) {
      this.#logger.error(
        `Figures of ${what} could not be computed, and will be tried again`,
        isError(error) ? error : undefined,
      );
      return false;
    }
  }
}
