import type { DoraScope } from '@boardwalk/plugin-dora-common';

/** Parts of the list of scopes, from the nearest to the widest choice. */
export type ScopeSectionId =
  | 'mine'
  | 'group'
  | 'domain'
  | 'system'
  | 'component'
  | 'user'
  | 'unresolved';

/** A scope that can be chosen. */
export interface ScopeChoice extends DoraScope {
  ref: string;
  /** How many of those in the same part are above it. */
  depth: number;
  /** Title of the nearest one above it, in any part. */
  within?: string;
}

/** A part of the list, with the scopes in it. */
export interface ScopeSection {
  id: ScopeSectionId;
  scopes: ScopeChoice[];
}

const ORDER: ScopeSectionId[] = [
  'mine',
  'group',
  'domain',
  'system',
  'component',
  'user',
  'unresolved',
];

type Known = DoraScope & { ref: string };

/** Scopes of a part as a tree: each below the nearest one above it that is there too. */
function toTree(part: Known[], all: Map<string, Known>): ScopeChoice[] {
  const here = new Set(part.map(({ ref }) => ref));
  const above = ({ parent }: Known): string => {
    const passed = new Set<string>();
    let ref = parent;
    // Catalogs may hold circles.
    while (ref !== null && !here.has(ref) && !passed.has(ref)) {
      passed.add(ref);
      ref = all.get(ref)?.parent ?? null;
    }
    return ref !== null && here.has(ref) ? ref : '';
  };
  const below = new Map<string, Known[]>();
  for (const scope of part)
    below.set(above(scope), [...(below.get(above(scope)) ?? []), scope]);

  const placed: ScopeChoice[] = [];
  const left = new Set(part);
  const place = (scope: Known, depth: number) => {
    if (!left.delete(scope)) return;
    const within = scope.parent === null ? undefined : all.get(scope.parent);
    placed.push({ ...scope, depth, within: within?.title });
    for (const child of below.get(scope.ref) ?? []) place(child, depth + 1);
  };
  for (const scope of below.get('') ?? []) place(scope, 0);
  for (const scope of left) place(scope, 0);
  return placed;
}

/**
 * Sorts scopes into parts: what is the reader's own first, then kind by kind.
 * Within a part, what belongs to another stands below it.
 */
export function scopeSections(scopes: DoraScope[]): ScopeSection[] {
  const parts = new Map<string, Known[]>();
  const all = new Map<string, Known>();
  for (const scope of scopes) {
    const { ref, mine, kind } = scope;
    if (ref === null) continue;
    const id = mine ? 'mine' : kind;
    const known = { ...scope, ref };
    all.set(ref, known);
    parts.set(id, [...(parts.get(id) ?? []), known]);
  }
  return ORDER.flatMap(id => {
    const found = parts.get(id);
    return found ? [{ id, scopes: toTree(found, all) }] : [];
  });
}
