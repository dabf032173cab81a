import type { DoraEventInput } from '@boardwalk/plugin-dora-common';

export interface PushedCommit {
  id: string;
  /** Moment with its offset. */
  timestamp: string;
  url?: string;
  /** Number of the pull request that this commit merges. */
  merges?: number;
}

export interface ChangesOfPushOptions {
  source: string;
  repository: string;
  branch: string;
  /** Head of the branch before it; undefined where the branch does not go on from there. */
  before?: string;
  after: string;
  /** In milliseconds. */
  pushedAt: number;
  /** Pushes to it outrank those to others. */
  isDefaultBranch: boolean;
  /** Oldest first. */
  commits: readonly PushedCommit[];
  receivedAt: Date;
}

const NO_COMMIT = '0'.repeat(40);
const EARLIEST = Date.UTC(1990, 0, 1);
const CLOCK_SKEW_MS = 3_600_000;

/**
 * The commits of a push as changes. A commit that comes by several branches
 * keeps its place in the push that ranks highest: the default branch first,
 * then the later push. The versions say so, whatever the order of arrival:
 * those of other branches are in seconds, and so always smaller.
 *
 * A commit whose clock was wrong by decades is left out, since it would keep
 * the others from being stored.
 */
export function changesOfPush(options: ChangesOfPushOptions): DoraEventInput[] {
  const { source, repository, branch, pushedAt, receivedAt } = options;
  const version = Math.floor(
    options.isDefaultBranch ? pushedAt : pushedAt / 1_000,
  );
  const pullRequests = pullRequestsOf(options.commits);
  return options.commits.flatMap(({ id, timestamp, url }, position) => {
    const time = Date.parse(timestamp);
    if (!(time >= EARLIEST && time <= receivedAt.getTime() + CLOCK_SKEW_MS))
      return [];
    return {
      type: 'change',
      source,
      id,
      version,
      repository,
      committedAt: timestamp,
      pullRequest: pullRequests[position],
      url,
      push: {
        branch,
        before: options.before ?? NO_COMMIT,
        after: options.after,
        position,
      },
    };
  });
}

/** Commits that come with the one that merges them, and before it, are those of the pull request. */
function pullRequestsOf(
  commits: readonly PushedCommit[],
): Array<{ number: number } | undefined> {
  let current: { number: number } | undefined;
  return commits
    .map(({ merges }) => merges)
    .reverse()
    .map(number => {
      if (number !== undefined) current = { number };
      return current;
    })
    .reverse();
}
