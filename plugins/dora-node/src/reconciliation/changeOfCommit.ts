import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

export interface ChangeOfCommitOptions {
  source: string;
  repository: string;
  id: string;
  committedAt: string;
  authoredAt?: string;
  /** The pull request that it came through. */
  pullRequest?: { number: number; firstCommitAt?: string };
  url?: string;
}

/**
 * What a repository tells of one of its commits. It is an event beside that of
 * the push which brought it, told apart by its source: a push knows the branch,
 * and this one the author's time. The one that knows more of the pull request is
 * the newer.
 */
export function changeOfCommit(options: ChangeOfCommitOptions): DoraEventInput {
  const { source, pullRequest, ...commit } = options;
  return {
    type: 'change',
    source: `${source}:commits`,
    version: 1 + (pullRequest ? 1 : 0) + (pullRequest?.firstCommitAt ? 1 : 0),
    pullRequest,
    ...commit,
  };
}
