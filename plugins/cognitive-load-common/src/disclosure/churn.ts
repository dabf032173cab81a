import type { GroupTree } from './groupTree';
import type { Partition } from './types';

/** From this many respondents on, one who came or left hides among the others. */
export const CHURN_HIDES_FROM = 20;

/**
 * Groups whose people changed a little, less than `k`, since the last wave, with too
 * few respondents to hide it: two waves of single questions would tell of one person.
 */
export function churnedGroups(
  tree: GroupTree,
  headline: Partition,
  k: number,
): Set<string> {
  return new Set(
    tree.topDown
      .map(({ group }) => group)
      .filter(({ ref, membersChanged = 0 }) => {
        const size = headline.members.get(ref)?.length ?? 0;
        const little = membersChanged >= 1 && membersChanged < k;
        return little && size < CHURN_HIDES_FROM;
      })
      .map(({ ref }) => ref),
  );
}

/**
 * Refs of the groups in and below the churned ones: whoever is at home there must not
 * make up a cell, lest the cells add up to a churned group.
 */
export function unsteadyHomes(
  tree: GroupTree,
  churned: ReadonlySet<string>,
): Set<string> {
  const unsteady = new Set<string>();
  for (const { group } of tree.topDown) {
    const above = group.parentRef !== null && unsteady.has(group.parentRef);
    if (above || churned.has(group.ref)) unsteady.add(group.ref);
  }
  return unsteady;
}
