import { createApiRef } from '@backstage/frontend-plugin-api';
import type {
  Blob as GitBlob,
  Branch,
  Commit,
  CommitDetails,
  CommitPage,
  Comparison,
  CreatedToken,
  EmptyTree,
  MergeRequest,
  NewToken,
  Repository,
  RepositoryName,
  RepositoryPage,
  Tag,
  Token,
  Tree,
} from '@boardwalk/plugin-git-common';
import type { CallOptions } from '@boardwalk/ui';

/** Which repositories; all parts are optional. */
export interface RepositoriesRequest {
  /** Part of a namespace, name or description. */
  q?: string;
  /** Entity ref of the owner. */
  owner?: string;
  cursor?: string;
  limit?: number;
}

/** A place in a repository. */
export interface PlaceRequest {
  ref: string;
  path?: string;
}

/** A page of the history of a place. */
export interface CommitsRequest extends PlaceRequest {
  limit: number;
  skip: number;
}

/**
 * Reads what the Git host has, merges branches, and keeps the caller's own
 * tokens. What is refused is a `ResponseError` with status 403, what is not
 * there one with 404, what somebody else was faster with one with 409.
 */
export interface GitApi {
  getRepositories(
    request: RepositoriesRequest,
    options?: CallOptions,
  ): Promise<RepositoryPage>;
  getRepository(
    repository: RepositoryName,
    options?: CallOptions,
  ): Promise<Repository>;
  getBranches(
    repository: RepositoryName,
    options?: CallOptions,
  ): Promise<Branch[]>;
  deleteBranch(repository: RepositoryName, branch: string): Promise<void>;
  getTags(repository: RepositoryName, options?: CallOptions): Promise<Tag[]>;
  getTree(
    repository: RepositoryName,
    request: PlaceRequest,
    options?: CallOptions,
  ): Promise<Tree | EmptyTree>;
  getBlob(
    repository: RepositoryName,
    request: PlaceRequest,
    options?: CallOptions,
  ): Promise<GitBlob>;
  /** The bytes of a file. */
  getRaw(repository: RepositoryName, request: PlaceRequest): Promise<Blob>;
  getCommits(
    repository: RepositoryName,
    request: CommitsRequest,
    options?: CallOptions,
  ): Promise<CommitPage>;
  getCommit(
    repository: RepositoryName,
    sha: string,
    options?: CallOptions,
  ): Promise<CommitDetails>;
  compare(
    repository: RepositoryName,
    request: { base: string; head: string },
    options?: CallOptions,
  ): Promise<Comparison>;
  /** Resolves to the commit that the base branch is at afterwards. */
  merge(repository: RepositoryName, request: MergeRequest): Promise<Commit>;
  getTokens(options?: CallOptions): Promise<Token[]>;
  /** The answer alone holds the secret: show it, and keep it nowhere. */
  createToken(token: NewToken): Promise<CreatedToken>;
  revokeToken(id: string): Promise<void>;
}

export const gitApiRef = createApiRef<GitApi>().with({
  id: 'plugin.git.host',
  pluginId: 'git',
});
