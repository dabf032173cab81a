import type { GitCommit } from './types';

/**
 * The commits that a branch pointed to one after the other, oldest first: of a
 * merge the first parent is where the branch was before.
 */
export function firstParents(
  head: string,
  commits: ReadonlyMap<string, GitCommit>,
): GitCommit[] {
  const line: GitCommit[] = [];
  for (
    let commit = commits.get(head);
    commit;
    commit = commits.get(commit.parents[0])
  )
    line.push(commit);
  return line.reverse();
}
