import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError } from '@backstage/errors';
import {
  stringifyRepositorySlug,
  type CommitFile,
  type NewRepository,
  type Repository,
} from '@boardwalk/plugin-git-common';
import { trailerOf } from '../domain/runResources';
import { isNamed, type GitHost } from './GitHost';
import type { RunInitiators } from './RunInitiators';
import type { RunResources } from './RunResources';

/** Clocks of two processes on one machine, to be generous. */
const CLOCK_MS = 5_000;

/** A first commit that a run wants in a repository of its own. */
export interface Publication {
  taskId: string;
  /** Who starts the run; null where nobody is named. */
  userRef: string | null;
  repository: NewRepository;
  message: string;
  files: CommitFile[];
}

/**
 * Makes a repository with one commit. The same run may ask again at any moment, as
 * it does after a restart: it finds what it made, and never takes what it did not.
 */
export class RepositoryPublisher {
  readonly #git: GitHost;
  readonly #resources: RunResources;
  readonly #initiators: RunInitiators;

  static create(options: {
    git: GitHost;
    resources: RunResources;
    initiators: RunInitiators;
  }): RepositoryPublisher {
    return new RepositoryPublisher(options);
  }

  private constructor(options: {
    git: GitHost;
    resources: RunResources;
    initiators: RunInitiators;
  }) {
    this.#git = options.git;
    this.#resources = options.resources;
    this.#initiators = options.initiators;
  }

  /** @throws ConflictError when somebody else has a repository of this name */
  async publish(
    publication: Publication,
    credentials: BackstageCredentials,
  ): Promise<{ repository: Repository; commit: string }> {
    const { taskId } = publication;
    const key = {
      taskId,
      kind: 'repository' as const,
      ref: stringifyRepositorySlug(publication.repository),
    };
    this.#initiators.remember(taskId, credentials);
    const noted = await this.#resources.making(key);
    const repository = await this.#createOrFind(
      publication,
      noted,
      credentials,
    );
    if (!repository) {
      await this.#resources.forget(key);
      throw new ConflictError(
        `There is a repository ${key.ref} that this run did not make. Choose another name.`,
      );
    }
    const commit = await this.#commitOrFind(
      publication,
      repository,
      credentials,
    );
    await this.#resources.made(key, commit);
    return { repository: { ...repository, empty: false }, commit };
  }

  async #createOrFind(
    publication: Publication,
    noted: { createdAt: Date; isNew: boolean },
    credentials: BackstageCredentials,
  ): Promise<Repository | undefined> {
    try {
      return await this.#git.createRepository(publication.repository, {
        credentials,
      });
    } catch (error) {
      if (!isNamed(error, 'ConflictError')) throw error;
    }
    // Noted just now, so an earlier attempt of this run cannot have made it.
    if (noted.isNew) return undefined;
    const there = await this.#git.getRepository(publication.repository, {
      credentials,
    });
    return there && (await this.#isOurs(publication, there, noted, credentials))
      ? there
      : undefined;
  }

  async #isOurs(
    publication: Publication,
    repository: Repository,
    { createdAt }: { createdAt: Date },
    credentials: BackstageCredentials,
  ): Promise<boolean> {
    if (!repository.empty)
      return (
        (await this.#findCommit(publication, repository, credentials)) !==
        undefined
      );
    return (
      repository.createdBy === publication.userRef &&
      Date.parse(repository.createdAt) >= createdAt.getTime() - CLOCK_MS
    );
  }

  async #commitOrFind(
    publication: Publication,
    repository: Repository,
    credentials: BackstageCredentials,
  ): Promise<string> {
    if (repository.empty) {
      try {
        const { commit } = await this.#git.commitFiles(
          repository,
          {
            branch: repository.defaultBranch,
            message: `${publication.message}\n\n${trailerOf(
              publication.taskId,
            )}`,
            files: publication.files,
          },
          { credentials },
        );
        return commit.sha;
      } catch (error) {
        if (!isNamed(error, 'ConflictError')) throw error;
      }
    }
    const sha = await this.#findCommit(publication, repository, credentials);
    if (sha) return sha;
    throw new ConflictError(
      `Somebody else committed to ${repository.slug} before this run did. Nothing was overwritten.`,
    );
  }

  /** The commit of this run at the head of the default branch. */
  async #findCommit(
    { taskId }: Publication,
    repository: Repository,
    credentials: BackstageCredentials,
  ): Promise<string | undefined> {
    const branches = await this.#git.listBranches(repository, { credentials });
    return branches.find(
      ({ isDefault, commit }) =>
        isDefault && commit.body.split('\n').includes(trailerOf(taskId)),
    )?.commit.sha;
  }
}
