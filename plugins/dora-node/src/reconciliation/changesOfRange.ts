import type { DoraEventInput } from '@boardwalk/plugin-dora-common';
import { changeOfCommit } from './changeOfCommit';
import { pullRequestsByAncestry } from './pullRequestsByAncestry';

export interface RangeCommit {
  id: string;
  parents: readonly string[];
  /** Undefined where the host does not say when it was made. */
  committedAt?: string;
  authoredAt?: string;
  /** Number of the pull request that this commit merges. */
  merges?: number;
  url?: string;
}

/**
 * What a repository tells of all commits between two revisions: their times, and
 * of a pull request that was merged among them, when its first commit was made.
 *
 * @param options.commits - all of them, in any order
 * @param options.head - the newest one
 */
export function changesOfRange(options: {
  source: string;
  repository: string;
  head: string;
  commits: readonly RangeCommit[];
}): DoraEventInput[] {
  const { source, repository, head, commits } = options;
  const numbers = pullRequestsByAncestry(commits, head);
  const first = new Map<number, string>();
  for (const { id, committedAt } of commits) {
    const number = numbers.get(id);
    if (number === undefined || committedAt === undefined) continue;
    const known = first.get(number);
    if (!known || Date.parse(committedAt) < Date.parse(known))
      first.set(number, committedAt);
  }
  return commits.flatMap(({ id, committedAt, authoredAt, url }) => {
    if (committedAt === undefined) return [];
    const number = numbers.get(id);
    return changeOfCommit({
      source,
      repository,
      id,
      committedAt,
      authoredAt,
      url,
      pullRequest:
        number === undefined
          ? undefined
          : { number, firstCommitAt: first.get(number) },
    });
  });
}
