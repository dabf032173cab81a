import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

export interface ChangeOfPullRequestOptions {
  source: string;
  repository: string;
  /** The commit that the merge made, or put at the end of the branch. */
  mergeCommit: string;
  number: number;
  createdAt: string;
  mergedAt: string;
  /** When that commit was made. Default: at the merge, which makes it. */
  committedAt?: string;
  url?: string;
}

/**
 * What a merged pull request tells of its merge commit. It is an event beside
 * the one of the push that brings the commit, told apart by its source, since
 * neither knows what the other does; the derivation puts them together. The
 * push knows the time of the commit itself, so it leads: its version is larger.
 */
export function changeOfPullRequest(
  options: ChangeOfPullRequestOptions,
): DoraEventInput {
  const { number, createdAt, mergedAt, url } = options;
  return {
    type: 'change',
    source: `${options.source}:pull-requests`,
    id: options.mergeCommit,
    version: 1,
    repository: options.repository,
    committedAt: options.committedAt ?? mergedAt,
    pullRequest: { number, createdAt, mergedAt, url },
    url,
  };
}
