import type { DoraDefinitions } from '../definitions';
import type { DerivedChange } from '../derived';
import type { ChangeFact } from '../facts';

type Start = NonNullable<DerivedChange['start']>;

/** From when the lead time of a change counts: as chosen, or its commit where that is not known. */
export function startOfChange(
  change: ChangeFact,
  chosen: DoraDefinitions['leadTimeStart'],
): { at: number; start: Start } | undefined {
  const moments: Record<Start, number | undefined> = {
    committed: change.committedAt,
    authored: change.authoredAt,
    'first-commit': change.pullRequest?.firstCommitAt,
  };
  for (const start of [chosen, 'committed'] as const) {
    const at = moments[start];
    if (at !== undefined) return { at, start };
  }
  return undefined;
}
