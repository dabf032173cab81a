/** What happened to one ref. */
export interface RefChange {
  /** Full, such as `refs/heads/main`. */
  ref: string;
  before: string | null;
  after: string | null;
}

/** What is different between the refs that were recorded and those that are there. */
export function refChanges(
  recorded: ReadonlyMap<string, string>,
  present: ReadonlyMap<string, string>,
): RefChange[] {
  const changes: RefChange[] = [];
  for (const [ref, after] of present) {
    const before = recorded.get(ref) ?? null;
    if (before !== after) changes.push({ ref, before, after });
  }
  for (const [ref, before] of recorded)
    if (!present.has(ref)) changes.push({ ref, before, after: null });
  return changes;
}

/** The branch to take as default when the one that was planned did not come. */
export function defaultBranchOf(
  planned: string,
  branches: readonly string[],
): string {
  if (!branches.length || branches.includes(planned)) return planned;
  return (
    ['main', 'master', 'trunk'].find(name => branches.includes(name)) ??
    branches[0]
  );
}
