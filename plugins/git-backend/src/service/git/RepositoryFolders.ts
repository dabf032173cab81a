import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { ConflictError } from '@backstage/errors';
import {
  isRepositoryName,
  isRepositoryNamespace,
  type RepositoryName,
} from '@boardwalk/plugin-git-common';
import { describeFileFailure } from './describeGitFailure';
import type { Git } from './Git';

const SWEEP_AGE_MS = 10 * 60_000;
const TRASH_AGE_MS = 7 * 86_400_000;

/**
 * The folders of repositories: `<root>/<namespace>/<name>.git`. Names that begin
 * with a dot are ours: unfinished ones in `.new`, removed ones in `.trash`.
 */
export class RepositoryFolders {
  readonly #root: string;
  readonly #git: Git;

  static create(options: { root: string; git: Git }): RepositoryFolders {
    return new RepositoryFolders(options.root, options.git);
  }

  private constructor(root: string, git: Git) {
    this.#root = root;
    this.#git = git;
  }

  get root(): string {
    return this.#root;
  }

  /** @throws Error for names that no repository has; callers check before */
  pathOf({ namespace, name }: RepositoryName): string {
    if (!isRepositoryNamespace(namespace) || !isRepositoryName(name))
      throw new Error('No repository can be called so');
    return path.join(this.#root, namespace, `${name}.git`);
  }

  /**
   * Makes an empty repository, which is there as a whole or not at all. What an
   * interrupted attempt left is replaced, unless it has commits.
   *
   * @throws ConflictError when there is a repository that Boardwalk does not know
   * @throws ServiceUnavailableError when the folder cannot be written
   */
  async add(repository: RepositoryName, defaultBranch: string): Promise<void> {
    const target = this.pathOf(repository);
    const temporary = path.join(this.#root, '.new', randomUUID());
    try {
      await mkdir(path.dirname(temporary), { recursive: true });
      await mkdir(path.dirname(target), { recursive: true });
      await this.#git.run([
        'init',
        '--quiet',
        '--bare',
        '--template=',
        `--initial-branch=${defaultBranch}`,
        '--',
        temporary,
      ]);
      await this.#clearRemains(target);
      await rename(temporary, target);
    } catch (error) {
      await rm(temporary, { recursive: true, force: true }).catch(() => {});
      throw describeFileFailure(error);
    }
  }

  /** Moves a repository out of the way; one that is not there is no error. */
  async remove(repository: RepositoryName): Promise<void> {
    const { namespace, name } = repository;
    const trash = path.join(this.#root, '.trash');
    try {
      await mkdir(trash, { recursive: true });
      await rename(
        this.pathOf(repository),
        path.join(trash, `${Date.now()}.${namespace}.${name}.${randomUUID()}`),
      );
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT')
        throw describeFileFailure(error);
    }
  }

  /** Removes what interrupted work left, and trash of more than a week. */
  async sweep(now: number): Promise<void> {
    await this.#removeOld('.new', now - SWEEP_AGE_MS, undefined);
    await this.#removeOld('.trash', now - TRASH_AGE_MS, name =>
      Number.parseInt(name, 10),
    );
  }

  /** Removes what is older; its age is in its name, or else the folder's own. */
  async #removeOld(
    folder: string,
    before: number,
    ageInName: ((name: string) => number) | undefined,
  ): Promise<void> {
    const parent = path.join(this.#root, folder);
    const names = await readdir(parent).catch(() => []);
    for (const name of names) {
      const file = path.join(parent, name);
      const time = ageInName
        ? ageInName(name)
        : await stat(file).then(
            ({ mtimeMs }) => mtimeMs,
            () => Infinity,
          );
      if (time < before) await rm(file, { recursive: true, force: true });
    }
  }

  async #clearRemains(target: string): Promise<void> {
    const isThere = await stat(target).then(
      () => true,
      () => false,
    );
    if (!isThere) return;
    const refs = await this.#git.text(['for-each-ref', '--count=1'], {
      gitDir: target,
    });
    if (refs)
      throw new ConflictError(
        `A repository that Boardwalk does not know is in its place: ${path.relative(
          this.#root,
          target,
        )} below the folder of repositories. Move it away, or choose another name.`,
      );
    await rm(target, { recursive: true });
  }
}
