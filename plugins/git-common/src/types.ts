/** A repository as the API shows it. Moments are ISO 8601 in UTC. */
export interface Repository {
  namespace: string;
  name: string;
  /** `<namespace>/<name>` */
  slug: string;
  description: string;
  /** Entity ref of the group or user that may write. */
  owner: string;
  defaultBranch: string;
  cloneUrl: string;
  webUrl: string;
  createdAt: string;
  /** Entity ref of the user. */
  createdBy: string;
  pushedAt: string | null;
  /** True until the first branch is there. */
  empty: boolean;
  /** On disk, as of the last push. */
  sizeBytes: number;
  /** What the caller may do with it. */
  permissions: { update: boolean; delete: boolean };
}

export interface RepositoryPage {
  items: Repository[];
  pageInfo: { nextCursor?: string };
  totalItems: number;
}

/** Who wrote or committed, and when, as the commit says. */
export interface Signature {
  name: string;
  email: string;
  /** ISO 8601 with the offset of the person. */
  date: string;
}

export interface Commit {
  sha: string;
  shortSha: string;
  /** First line of the message. */
  subject: string;
  /** What follows, without the empty line between. */
  body: string;
  author: Signature;
  committer: Signature;
  parents: string[];
}

export interface Branch {
  name: string;
  isDefault: boolean;
  commit: Commit;
  /** Commits that the default branch does not have. */
  ahead: number;
  /** Commits of the default branch that it does not have. */
  behind: number;
}

export interface Tag {
  name: string;
  commit: Commit;
}

export interface TreeEntry {
  name: string;
  /** From the root of the repository. */
  path: string;
  type: 'directory' | 'file' | 'symlink' | 'submodule';
  /** Bytes; of files and symlinks. */
  size?: number;
  executable?: boolean;
}

/** A folder: directories first, then by name. */
export interface Tree {
  ref: string;
  commit: Commit;
  path: string;
  entries: TreeEntry[];
}

/** What a repository without a commit answers instead of a {@link Tree}. */
export interface EmptyTree {
  empty: true;
  entries: [];
}

export interface Blob {
  ref: string;
  commit: Commit;
  path: string;
  sha: string;
  /** Bytes. */
  size: number;
  binary: boolean;
  /** True when `content` is only the beginning. */
  truncated: boolean;
  /** Text; null where the file is binary. */
  content: string | null;
}

export interface CommitPage {
  items: Commit[];
  hasMore: boolean;
}

export interface FileDiff {
  path: string;
  /** Where a renamed file was before. */
  oldPath?: string;
  status: 'added' | 'modified' | 'deleted' | 'renamed' | 'typechange';
  additions: number;
  deletions: number;
  binary: boolean;
  /** True when the patch is left out because there is too much of it. */
  truncated: boolean;
  /** Unified hunks; null where there are none to show. */
  patch: string | null;
}

export interface CommitDetails {
  commit: Commit;
  files: FileDiff[];
  /** True when files or patches are left out. */
  truncated: boolean;
}

export interface Comparison {
  base: string;
  head: string;
  baseSha: string;
  headSha: string;
  /** Null when the two have no common history. */
  mergeBaseSha: string | null;
  /** Commits of head that base does not have. */
  ahead: number;
  behind: number;
  mergeable: 'fast-forward' | 'clean' | 'conflict' | 'nothing' | 'unrelated';
  /** Paths that both changed in ways that do not go together. */
  conflicts: string[];
  /** Of head that base does not have, newest first, 250 at most. */
  commits: Commit[];
  /** What head changed since the two parted. */
  files: FileDiff[];
  truncated: boolean;
}

/** One file of a commit that is made through the API. */
export type CommitFile =
  | {
      path: string;
      content: string;
      encoding: 'utf-8' | 'base64';
      executable?: boolean;
    }
  | { path: string; delete: true };

export interface CommitRequest {
  branch: string;
  /** Branch, tag or commit that a new branch begins at; the default branch without it. */
  base?: string;
  /** Head of the branch as the caller knows it. Needed when the branch exists. */
  expectedHeadSha?: string;
  message: string;
  author?: { name: string; email: string };
  files: CommitFile[];
}

export interface CommitResult {
  branch: string;
  commit: Commit;
}

export interface MergeRequest {
  /** Branch that is merged into. */
  base: string;
  /** Branch, tag or commit that is merged. */
  head: string;
  expectedHeadSha: string;
  message?: string;
}

export interface NewRepository {
  namespace: string;
  name: string;
  /** Full entity ref of a group or user. */
  owner: string;
  description?: string;
  /** Default: main. */
  defaultBranch?: string;
}

/** `write` holds `read`. */
export type TokenScope = 'read' | 'write';

/** A token without its secret part. */
export interface Token {
  id: string;
  name: string;
  scopes: TokenScope[];
  /** Slug of the only repository that it is for; null for all. */
  repository: string | null;
  createdAt: string;
  expiresAt: string;
  lastUsedAt: string | null;
}

export interface NewToken {
  name: string;
  scopes: TokenScope[];
  repository?: string;
  /** 1 to 365. */
  expiresInDays: number;
}

/** The only answer that holds the secret part. */
export interface CreatedToken {
  token: string;
  item: Token;
}

/** Change of one ref, as it was recorded. Ids grow in the order of recording. */
export interface Push {
  id: number;
  namespace: string;
  name: string;
  /** Full, such as `refs/heads/main`. */
  ref: string;
  before: string | null;
  /** Null when the ref was removed. */
  after: string | null;
  pushedAt: string;
  /** Entity ref of the user; null where it was found after a crash. */
  pushedBy: string | null;
}

/** Topic of the event after changes of a repository were recorded. A nudge: pushes are the truth. */
export const GIT_PUSH_TOPIC = 'git.push';

/** Payload of {@link GIT_PUSH_TOPIC}. */
export interface GitPushEvent {
  namespace: string;
  name: string;
  defaultBranch: string;
  changes: Array<{ ref: string; before: string | null; after: string | null }>;
  pushedBy: string | null;
}
