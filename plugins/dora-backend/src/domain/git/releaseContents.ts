import type { GitCommit, GitRelease, ReleaseContents } from './types';

function oldestFirst(a: GitCommit, b: GitCommit): number {
  return a.committedAt - b.committedAt || (a.sha < b.sha ? -1 : 1);
}

/** By date; releases of one second by the order in which they were given. */
export function inOrder(releases: readonly GitRelease[]): GitRelease[] {
  return [...releases].sort((a, b) => a.releasedAt - b.releasedAt);
}

/**
 * Gives each release the commits that can be reached from it and from no
 * earlier one. Each commit is visited once, however many releases there are.
 */
export function releaseContents(
  releases: readonly GitRelease[],
  commits: ReadonlyMap<string, GitCommit>,
): ReleaseContents[] {
  const seen = new Set<string>();
  return inOrder(releases).map(release => {
    const own: GitCommit[] = [];
    const open = [release.sha];
    for (let sha = open.pop(); sha !== undefined; sha = open.pop()) {
      const commit = commits.get(sha);
      // A shallow clone ends in parents that are not there.
      if (!commit || seen.has(sha)) continue;
      seen.add(sha);
      own.push(commit);
      open.push(...commit.parents);
    }
    return { release, commits: own.sort(oldestFirst) };
  });
}
