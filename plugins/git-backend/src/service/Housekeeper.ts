import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Knex } from 'knex';
import { pruneOld } from '../database/operations/pruneOld';
import { listAllRepositories } from '../database/queries/repositories';
import type { Git } from './git/Git';
import { clearRemains } from './git/clearRemains';
import type { RepositoryFolders } from './git/RepositoryFolders';

const KEPT_MS = 90 * 86_400_000;
const REMAINS_MS = 86_400_000;
const TIMEOUT_MS = 15 * 60_000;

const GC = [
  '-c',
  'gc.autoPackLimit=20',
  '-c',
  'gc.autoDetach=false',
  'gc',
  '--auto',
  '--quiet',
];

/** Keeps repositories small, and removes what nobody needs any more. */
export class Housekeeper {
  readonly #knex: Knex;
  readonly #git: Git;
  readonly #folders: RepositoryFolders;
  readonly #logger: LoggerService;

  static create(options: {
    knex: Knex;
    git: Git;
    folders: RepositoryFolders;
    logger: LoggerService;
  }): Housekeeper {
    return new Housekeeper(options);
  }

  private constructor(options: {
    knex: Knex;
    git: Git;
    folders: RepositoryFolders;
    logger: LoggerService;
  }) {
    this.#knex = options.knex;
    this.#git = options.git;
    this.#folders = options.folders;
    this.#logger = options.logger;
  }

  /** Removes locks that a killed git left, so that nobody waits for the night. */
  async clearRemains(): Promise<void> {
    for (const record of await listAllRepositories(this.#knex))
      await clearRemains(this.#folders.pathOf(record), Date.now());
  }

  async tidy(signal?: AbortSignal): Promise<void> {
    const now = Date.now();
    await pruneOld(this.#knex, new Date(now - KEPT_MS));
    await this.#folders.sweep(now);
    for (const record of await listAllRepositories(this.#knex)) {
      if (signal?.aborted) return;
      try {
        const gitDir = this.#folders.pathOf(record);
        await this.#removeRemains(gitDir, now);
        await this.#git.run(
          // Off in all other runs, so that no push waits for it.
          ['-c', 'gc.auto=2000', ...GC],
          { gitDir, timeoutMs: TIMEOUT_MS },
        );
      } catch (error) {
        this.#logger.warn(
          `${record.namespace}/${record.name} could not be tidied: ${
            isError(error) ? error.message : error
          }`,
        );
      }
    }
  }

  /** Refs of commits that were never put on a branch, because the process ended. */
  async #removeRemains(gitDir: string, now: number): Promise<void> {
    const text = await this.#git.text(
      [
        'for-each-ref',
        '--format=%(committerdate:unix) %(refname)',
        'refs/boardwalk/new/',
      ],
      { gitDir },
    );
    for (const line of text.split('\n').filter(Boolean)) {
      const [seconds, ref] = line.split(' ');
      if (Number(seconds) * 1000 < now - REMAINS_MS)
        await this.#git.run(['update-ref', '-d', ref], { gitDir });
    }
  }
}
