import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Branch,
  CommitRequest,
  CommitResult,
  Comparison,
  EmptyTree,
  NewRepository,
  Repository,
  RepositoryName,
  RepositoryPage,
  Tree,
} from '@boardwalk/plugin-git-common';

/** On whose behalf something is asked. */
export interface GitHostRequestOptions {
  /**
   * Of a user for all that writes. By default the calling plugin's own, which may
   * read everything and write nothing.
   */
  credentials?: BackstageCredentials;
  signal?: AbortSignal;
}

/** A tar archive; paths in it begin at the root of the repository. */
export interface GitArchive {
  body: ReadableStream<Uint8Array>;
  /** Id of the last commit that changed something in it. */
  etag: string;
}

/** Where something is in a repository. Without a ref it is about the default branch. */
export interface GitLocation extends RepositoryName {
  ref?: string;
  path?: string;
}

/**
 * The Git host, wherever it runs. Errors are those of `@backstage/errors` by the
 * status that it answered: `ResponseError`, whose `cause` has the name of the
 * error and a message for people.
 */
export interface GitHostService {
  createRepository(
    repository: NewRepository,
    options: GitHostRequestOptions,
  ): Promise<Repository>;
  /** Undefined when there is none of the name. */
  getRepository(
    repository: RepositoryName,
    options?: GitHostRequestOptions,
  ): Promise<Repository | undefined>;
  /** Does nothing when there is none of the name. */
  deleteRepository(
    repository: RepositoryName,
    options: GitHostRequestOptions,
  ): Promise<void>;
  listRepositories(
    query?: {
      namespace?: string;
      q?: string;
      /** Full entity ref. */
      owner?: string;
      limit?: number;
      cursor?: string;
    },
    options?: GitHostRequestOptions,
  ): Promise<RepositoryPage>;
  /** Adds one commit; see `CommitRequest`. */
  commitFiles(
    repository: RepositoryName,
    request: CommitRequest,
    options: GitHostRequestOptions,
  ): Promise<CommitResult>;
  readTree(
    location: GitLocation,
    options?: GitHostRequestOptions,
  ): Promise<Tree | EmptyTree>;
  /** Bytes of a file. Undefined when there is no such file, ref or repository. */
  readFile(
    location: GitLocation & { path: string },
    options?: GitHostRequestOptions,
  ): Promise<Buffer | undefined>;
  /**
   * @param location.etag - of an earlier archive: undefined is answered when
   * nothing has changed since
   */
  archive(
    location: GitLocation & { etag?: string },
    options?: GitHostRequestOptions,
  ): Promise<GitArchive | undefined>;
  listBranches(
    repository: RepositoryName,
    options?: GitHostRequestOptions,
  ): Promise<Branch[]>;
  compare(
    repository: RepositoryName,
    refs: { base: string; head: string },
    options?: GitHostRequestOptions,
  ): Promise<Comparison>;
}
