/** A commit with what its message says. */
export interface CommitOfRange {
  id: string;
  parents: readonly string[];
  /** Number of the pull request that this commit merges. */
  merges?: number;
}

/**
 * Which pull request each commit came through: those that a merge commit brought
 * by its second parent are of the pull request that it merges, and so is the
 * merge commit. Commits of the line that leads from the head by first parents are
 * of none, but for merges.
 *
 * @param commits - all of a range, in any order
 * @param head - its newest one
 */
export function pullRequestsByAncestry(
  commits: readonly CommitOfRange[],
  head: string,
): Map<string, number> {
  const byId = new Map(commits.map(commit => [commit.id, commit]));
  const line: CommitOfRange[] = [];
  for (
    let commit = byId.get(head);
    commit && line.length < commits.length;
    commit = byId.get(commit.parents[0])
  )
    line.push(commit);
  const taken = new Set(line.map(({ id }) => id));
  const numbers = new Map<string, number>();
  // Oldest first: what an earlier merge brought is not of a later one.
  for (const { id, parents, merges } of line.reverse()) {
    if (merges === undefined) continue;
    numbers.set(id, merges);
    const next = parents.slice(1);
    while (next.length) {
      const commit = byId.get(next.pop()!);
      if (!commit || taken.has(commit.id)) continue;
      taken.add(commit.id);
      numbers.set(commit.id, merges);
      next.push(...commit.parents);
    }
  }
  return numbers;
}
