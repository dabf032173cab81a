import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { updateOwner } from '../database/operations/repositories';
import { listOwnersToFollow } from '../database/queries/repositories';
import type { People } from './People';

/** Gives repositories the owner that their catalog-info.yaml names, once there is one. */
export class OwnerFollower {
  readonly #knex: Knex;
  readonly #people: People;
  readonly #logger: LoggerService;

  static create(options: {
    knex: Knex;
    people: People;
    logger: LoggerService;
  }): OwnerFollower {
    return new OwnerFollower(options);
  }

  private constructor(options: {
    knex: Knex;
    people: People;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#people = options.people;
    this.#logger = options.logger;
  }

  /** Looks at those whose owner is another. Owners that do not exist change nothing. */
  async follow(): Promise<void> {
    for (const record of await listOwnersToFollow(this.#knex)) {
      const { id, declaredOwnerRef, ownerRef, namespace, name } = record;
      if (!declaredOwnerRef || !(await this.#people.exists(declaredOwnerRef)))
        continue;
      await updateOwner(this.#knex, { id, ownerRef: declaredOwnerRef });
      this.#logger.info(
        `${namespace}/${name} now belongs to ${declaredOwnerRef} instead of ${ownerRef}, as its catalog-info.yaml says`,
      );
    }
  }
}
