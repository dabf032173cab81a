import { isError } from '@backstage/errors';
import {
  type RepositoryName,
  stringifyRepositorySlug,
} from '@boardwalk/plugin-git-common';
import { ENTITY_FILE } from '../domain/entityFile';
import type { HostedRepositories, HostedRepository } from '../host/types';

interface Seen extends HostedRepository {
  described: boolean;
}

/** What a look at the host found to be different. */
export interface RepositoryChanges {
  /** Whether repositories came into the catalog or left it. */
  listChanged: boolean;
  /** Those that stayed, and were pushed to. */
  pushed: HostedRepository[];
}

const NOTHING: RepositoryChanges = { listChanged: false, pushed: [] };

/** Repositories looked into at the same time. */
const CONCURRENCY = 4;

/**
 * Knows which repositories describe themselves. A repository is looked into
 * again only when it was pushed to, so that a look at all of them is one list.
 */
export class RegisteredRepositories {
  readonly #host: HostedRepositories;
  #seen = new Map<string, Seen>();

  static create(host: HostedRepositories): RegisteredRepositories {
    return new RegisteredRepositories(host);
  }

  private constructor(host: HostedRepositories) {
    this.#host = host;
  }

  /** Those with an entity file on their default branch. */
  described(): HostedRepository[] {
    return [...this.#seen.values()].filter(({ described }) => described);
  }

  /** Whether a change of this ref may change what the catalog reads. */
  concerns(repository: RepositoryName, ref: string): boolean {
    const seen = this.#seen.get(stringifyRepositorySlug(repository));
    // The first push decides which branch is the default one.
    return !seen || seen.empty || ref === `refs/heads/${seen.defaultBranch}`;
  }

  /** Compares all repositories with what is known. */
  async compareAll(): Promise<RepositoryChanges> {
    const listed = await this.#host.list();
    const slugs = new Set(listed.map(stringifyRepositorySlug));
    const gone = [...this.#seen.values()].filter(
      seen => !slugs.has(stringifyRepositorySlug(seen)),
    );
    const changes = gone.map(seen => this.#forget(seen));
    const remaining = listed.values();
    const work = async () => {
      for (const repository of remaining)
        if (!this.#isKnown(repository))
          changes.push(await this.#lookInto(repository));
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, work));
    return merge(changes);
  }

  /** Looks into repositories that something happened to. */
  async compare(names: RepositoryName[]): Promise<RepositoryChanges> {
    const changes: RepositoryChanges[] = [];
    for (const name of names) changes.push(await this.#compareOne(name));
    return merge(changes);
  }

  async #compareOne(name: RepositoryName): Promise<RepositoryChanges> {
    let repository: HostedRepository;
    try {
      repository = await this.#host.get(name);
    } catch (error) {
      if (isError(error) && error.name === 'NotFoundError')
        return this.#forget(name);
      throw error;
    }
    return this.#lookInto(repository);
  }

  #isKnown({ pushedAt, defaultBranch, ...name }: HostedRepository): boolean {
    const seen = this.#seen.get(stringifyRepositorySlug(name));
    return seen?.pushedAt === pushedAt && seen.defaultBranch === defaultBranch;
  }

  #forget(name: RepositoryName): RepositoryChanges {
    const slug = stringifyRepositorySlug(name);
    const listChanged = this.#seen.get(slug)?.described ?? false;
    this.#seen.delete(slug);
    return { listChanged, pushed: [] };
  }

  async #lookInto(repository: HostedRepository): Promise<RepositoryChanges> {
    const slug = stringifyRepositorySlug(repository);
    const before = this.#seen.get(slug);
    const described = !repository.empty && (await this.#hasFile(repository));
    this.#seen.set(slug, { ...repository, described });
    const stays =
      before?.described === described &&
      before.defaultBranch === repository.defaultBranch;
    if (stays)
      return described ? { ...NOTHING, pushed: [repository] } : NOTHING;
    return { listChanged: described || !!before?.described, pushed: [] };
  }

  /** Where it cannot be told, the catalog tries, and names what is wrong to everybody. */
  async #hasFile(repository: HostedRepository): Promise<boolean> {
    const { defaultBranch: ref } = repository;
    return this.#host
      .hasFile({ ...repository, ref, path: ENTITY_FILE })
      .catch(() => true);
  }
}

function merge(changes: RepositoryChanges[]): RepositoryChanges {
  return {
    listChanged: changes.some(({ listChanged }) => listChanged),
    pushed: changes.flatMap(({ pushed }) => pushed),
  };
}
