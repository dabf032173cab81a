import type { GroupNode, GroupTree } from './groupTree';
import type { HiddenCause, Partition } from './types';

/** What a plan needs besides the tree. */
export interface PlanRules {
  /**
   * Whether figures over these respondents may be shown. It must stay true when
   * respondents are added.
   */
  isSafe(respondents: readonly number[]): boolean;
  /** Groups that must not be shown, whatever their respondents. */
  barred?: ReadonlyMap<string, HiddenCause>;
}

interface Candidate {
  path: GroupNode[];
  size: number;
}

/**
 * Cuts a wave. `homes` maps a group to the positions of those whose home it is.
 * Null when not even the whole is safe.
 *
 * A cell is what remains of a published group without the published groups below
 * it. Where a cell is not safe, the cheapest published path below is hidden and
 * joins it. So every cell is safe, every figure is over a union of cells, and
 * whatever is added and subtracted is the same for all of a cell.
 */
export function planPartition(
  tree: GroupTree,
  homes: ReadonlyMap<string, readonly number[]>,
  { isSafe, barred = new Map() }: PlanRules,
): Partition | null {
  const members = new Map<GroupNode, number[]>();
  const cells = new Map<GroupNode, number[]>();
  const loose = new Map<GroupNode, number[]>();
  const hidden = new Map<string, HiddenCause>();
  for (const node of [...tree.topDown].reverse()) {
    const { ref } = node.group;
    const own = homes.get(ref) ?? [];
    const all = [...own];
    const rest = [...own];
    for (const child of node.children) {
      for (const one of members.get(child) ?? []) all.push(one);
      for (const one of loose.get(child) ?? []) rest.push(one);
    }
    members.set(node, all);
    const cause = barred.get(ref) ?? (isSafe(all) ? undefined : 'below');
    if (cause) {
      hidden.set(ref, cause);
      loose.set(node, rest);
      continue;
    }
    cells.set(node, rest);
    if (rest.length && !isSafe(rest)) joinCheapest(node, cells, hidden);
  }
  if (!cells.has(tree.root)) return null;
  const shown = tree.topDown.filter(node => cells.has(node));
  const byRef = (map: Map<GroupNode, number[]>) =>
    new Map(shown.map(node => [node.group.ref, map.get(node) ?? []]));
  const filled = [...byRef(cells)].filter(([, cell]) => cell.length);
  return {
    published: shown.map(node => node.group.ref),
    hidden,
    cells: new Map(filled),
    members: byRef(members),
  };
}

const refOf = ({ path }: Candidate) => path[path.length - 1].group.ref;

/** Hides the path with the fewest published groups, then the smallest cell, then by ref. */
function joinCheapest(
  node: GroupNode,
  cells: Map<GroupNode, number[]>,
  hidden: Map<string, HiddenCause>,
) {
  const [best] = candidatesBelow(node, cells).sort(
    (a, b) =>
      a.path.length - b.path.length ||
      a.size - b.size ||
      (refOf(a) < refOf(b) ? -1 : 1),
  );
  const cell = cells.get(node) ?? [];
  for (const step of best.path) {
    for (const one of cells.get(step) ?? []) cell.push(one);
    cells.delete(step);
    hidden.set(step.group.ref, 'complementary');
  }
}

/** Published groups below with a cell of their own, and the published path to each. */
function candidatesBelow(
  top: GroupNode,
  cells: ReadonlyMap<GroupNode, number[]>,
): Candidate[] {
  const found: Candidate[] = [];
  const waiting = top.children.map(node => ({
    node,
    above: [] as GroupNode[],
  }));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, above } = next;
    const cell = cells.get(node);
    const path = cell ? [...above, node] : above;
    if (cell?.length) found.push({ path, size: cell.length });
    // A longer path never wins over the one it begins with.
    if (cell?.length) continue;
    for (const child of node.children)
      waiting.push({ node: child, above: path });
  }
  return found;
}
