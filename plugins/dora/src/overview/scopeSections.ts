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

/** A part of the list, with the scopes in it. */
export interface ScopeSection {
  id: ScopeSectionId;
  scopes: Array<DoraScope & { ref: string }>;
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

/** Sorts scopes into parts: what is the reader's own first, then kind by kind. */
export function scopeSections(scopes: DoraScope[]): ScopeSection[] {
  const parts = new Map<string, ScopeSection['scopes']>();
  for (const scope of scopes) {
    const { ref, mine, kind } = scope;
    if (ref === null) continue;
    const id = mine ? 'mine' : kind;
    parts.set(id, [...(parts.get(id) ?? []), { ...scope, ref }]);
  }
  return ORDER.flatMap(id => {
    const found = parts.get(id);
    return found ? [{ id, scopes: found }] : [];
  });
}
