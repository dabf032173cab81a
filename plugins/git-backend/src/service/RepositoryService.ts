import type { LoggerService } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type {
  NewRepository,
  RepositoryName,
} from '@boardwalk/plugin-git-common';
import type { Knex } from 'knex';
import {
  deleteRemoved,
  insertRepository,
  markRemoved,
} from '../database/operations/repositories';
import {
  findOwners,
  findRepository,
  listRemoved,
  listRepositories,
  type ListRepositoriesOptions,
} from '../database/queries/repositories';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { RepositoryFolders } from './git/RepositoryFolders';
import type { People } from './People';
import type { PushRecorder } from './PushRecorder';

export interface RepositoryServiceOptions {
  knex: Knex;
  folders: RepositoryFolders;
  people: People;
  recorder: PushRecorder;
  logger: LoggerService;
}

/** Makes, finds and removes repositories. */
export class RepositoryService {
  readonly #options: RepositoryServiceOptions;

  static create(options: RepositoryServiceOptions): RepositoryService {
    return new RepositoryService(options);
  }

  private constructor(options: RepositoryServiceOptions) {
    this.#options = options;
  }

  /** @throws NotFoundError */
  async get(repository: RepositoryName): Promise<RepositoryRecord> {
    const found = await findRepository(this.#options.knex, repository);
    if (!found)
      throw new NotFoundError(
        `There is no repository ${repository.namespace}/${repository.name}`,
      );
    return found;
  }

  async list(
    options: ListRepositoriesOptions,
  ): Promise<{ records: RepositoryRecord[]; total: number }> {
    return listRepositories(this.#options.knex, options);
  }

  /** Owners by slug, of those repositories that exist. */
  async ownersOf(slugs: readonly string[]): Promise<Map<string, string>> {
    return findOwners(this.#options.knex, slugs);
  }

  /**
   * Makes an empty repository. The caller has checked that the creator may use
   * the owner.
   *
   * @throws ConflictError when the name is taken
   * @throws InputError when the catalog has no such owner
   */
  async create(
    input: Required<NewRepository>,
    createdBy: string,
  ): Promise<RepositoryRecord> {
    const { knex, folders, people } = this.#options;
    if (!(await people.exists(input.owner)))
      throw new InputError(
        `The catalog has no ${input.owner}, so it cannot own a repository`,
      );
    await this.finishRemovals(input);
    await knex.transaction(async trx => {
      const isFree = await insertRepository(trx, {
        ...input,
        ownerRef: input.owner,
        createdBy,
        createdAt: new Date(),
      });
      if (!isFree)
        throw new ConflictError(
          `The repository ${input.namespace}/${input.name} exists already. Choose another name.`,
        );
      // Its row is not committed yet: whatever fails here leaves neither.
      await folders.add(input, input.defaultBranch);
    });
    return this.get(input);
  }

  /** Removes a repository; its folder waits in the trash for a week. */
  async remove(repository: RepositoryName, by: string): Promise<void> {
    const { knex, recorder } = this.#options;
    const { id, defaultBranch } = await this.get(repository);
    const at = new Date();
    if (await markRemoved(knex, { id, at, by })) {
      await recorder.announce({
        ...repository,
        defaultBranch,
        changes: [],
        by,
      });
    }
    await this.finishRemovals(repository);
  }

  /** Moves folders of removed repositories away, also where that was interrupted. */
  async finishRemovals(only?: RepositoryName): Promise<void> {
    const { knex, folders } = this.#options;
    for (const removed of await listRemoved(knex, only)) {
      await folders.remove(removed);
      await deleteRemoved(knex, removed.id);
    }
  }
}
