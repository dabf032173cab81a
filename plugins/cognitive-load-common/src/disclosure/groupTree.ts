import { InputError } from '@backstage/errors';
import type { WaveGroup } from './types';

/** A group with those below it, by ref. */
export interface GroupNode {
  group: WaveGroup;
  parent: GroupNode | null;
  children: GroupNode[];
}

/** The tree of a wave, and its groups with parents before children. */
export interface GroupTree {
  root: GroupNode;
  topDown: GroupNode[];
  byRef: Map<string, GroupNode>;
}

/**
 * Builds the tree of a wave.
 *
 * @throws InputError for two groups with one ref, an unknown parent, a circle, and
 * where not exactly one group has no parent.
 */
export function groupTree(groups: readonly WaveGroup[]): GroupTree {
  const byRef = new Map<string, GroupNode>();
  for (const group of groups) {
    if (byRef.has(group.ref))
      throw new InputError(`${group.ref} is in the tree twice`);
    byRef.set(group.ref, { group, parent: null, children: [] });
  }
  const roots: GroupNode[] = [];
  const inOrder = [...byRef.values()].sort((a, b) =>
    a.group.ref < b.group.ref ? -1 : 1,
  );
  for (const node of inOrder) {
    const { ref, parentRef } = node.group;
    if (parentRef === null) {
      roots.push(node);
      continue;
    }
    const parent = byRef.get(parentRef);
    if (!parent) throw new InputError(`${ref} has no parent ${parentRef}`);
    node.parent = parent;
    parent.children.push(node);
  }
  if (roots.length !== 1)
    throw new InputError(`A wave has one top group, not ${roots.length}`);
  const topDown: GroupNode[] = [];
  const waiting = [roots[0]];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    topDown.push(node);
    waiting.push(...[...node.children].reverse());
  }
  if (topDown.length !== byRef.size)
    throw new InputError('The groups of a wave go in a circle');
  return { root: roots[0], topDown, byRef };
}

/** The group itself or the nearest above that is in the list. */
export function nearest(
  tree: GroupTree,
  ref: string,
  among: ReadonlySet<string>,
): string | undefined {
  let node = tree.byRef.get(ref) ?? null;
  while (node && !among.has(node.group.ref)) node = node.parent;
  return node?.group.ref;
}
