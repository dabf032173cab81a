import type { WaveGroup } from '../disclosure/types';

/** Own respondents of a group and the groups below. */
export interface Branch {
  own?: number;
  below?: Record<string, Branch | number>;
}

/** The groups of a tree, and the home group of each respondent. */
export function treeOf(
  ref: string,
  branch: Branch | number,
  parentRef: string | null = null,
): { groups: WaveGroup[]; homes: string[] } {
  const { own = 0, below = {} } =
    typeof branch === 'number' ? { own: branch } : branch;
  const parts = Object.entries(below).map(([child, next]) =>
    treeOf(child, next, ref),
  );
  const homes = [
    ...Array.from({ length: own }, () => ref),
    ...parts.flatMap(part => part.homes),
  ];
  return {
    groups: [
      { ref, parentRef, invited: homes.length },
      ...parts.flatMap(part => part.groups),
    ],
    homes,
  };
}
