import type {
  ResultGroup,
  Wave,
} from '@boardwalk/plugin-cognitive-load-common';
import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

/** The wave and the subtree that are shown: all there is to choose, and all in the address. */
export function useDashboardParams() {
  const [params, setParams] = useSearchParams();
  const change = useCallback(
    (next: { wave?: string; group?: string }) =>
      setParams(
        current => {
          const changed = new URLSearchParams(current);
          for (const [name, value] of Object.entries(next)) {
            if (value) changed.set(name, value);
            else changed.delete(name);
          }
          return changed;
        },
        { replace: true },
      ),
    [setParams],
  );
  return {
    wave: params.get('wave') ?? undefined,
    group: params.get('group') ?? undefined,
    change,
  };
}

/**
 * The wave that is shown: the one that is asked for, else the newest that was
 * published, else the newest at all. Drafts are nobody's results.
 */
export function pickWave(
  waves: readonly Wave[],
  asked: string | undefined,
): Wave | undefined {
  const opened = waves.filter(({ state }) => state !== 'draft');
  return (
    opened.find(({ id }) => id === asked) ??
    opened.find(
      ({ state, kind }) => state === 'published' && kind !== 'event',
    ) ??
    opened[0]
  );
}

/** A group with how deep it stands in the tree. */
export interface PlacedGroup extends ResultGroup {
  depth: number;
}

/** Groups in the order of the tree: each before those below it, siblings by title. */
export function treeOrder(
  groups: readonly ResultGroup[],
  from?: string,
): PlacedGroup[] {
  const below = (parentRef: string | null) =>
    groups
      .filter(group => group.parentRef === parentRef)
      .sort((a, b) => a.title.localeCompare(b.title));
  const place = (group: ResultGroup, depth: number): PlacedGroup[] => [
    { ...group, depth },
    ...below(group.ref).flatMap(child => place(child, depth + 1)),
  ];
  const start = groups.find(({ ref }) => ref === from);
  return start
    ? place(start, 0)
    : below(null).flatMap(group => place(group, 0));
}
