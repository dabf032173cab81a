import type { Readable } from 'node:stream';
import type {
  GitHostLocation,
  Push,
  Repository,
  RepositoryName,
} from '@boardwalk/plugin-git-common';

/** What is registered depends on this of a repository. */
export type HostedRepository = RepositoryName &
  Pick<Repository, 'defaultBranch' | 'empty' | 'pushedAt'>;

/** Tells of repositories and of what happens to them. */
export interface HostedRepositories {
  list(): Promise<HostedRepository[]>;
  /** Throws NotFoundError when there is none of this name. */
  get(repository: RepositoryName): Promise<HostedRepository>;
  /** Whether there is a file of this path; of a repository that is gone, there is none. */
  hasFile(location: GitHostLocation): Promise<boolean>;
  /** The next pushes in the order of their ids; empty when there are no more. */
  listPushes(after: number): Promise<Push[]>;
}

/** Reads what is in repositories. Both throw NotFoundError, and NotModifiedError when `etag` still holds. */
export interface HostedFiles {
  readFile(
    location: GitHostLocation,
    options: ReadOptions,
  ): Promise<{ data: Buffer; etag?: string }>;
  /** A tar archive of a folder, with paths from the root of the repository. */
  readArchive(
    location: GitHostLocation,
    options: ReadOptions,
  ): Promise<{ stream: Readable; etag: string }>;
}

export interface ReadOptions {
  etag?: string;
  signal?: AbortSignal;
}
