/** The group itself or the nearest above that is in the list; undefined where none is. */
export function nearestPublished(
  groups: readonly { ref: string; parentRef: string | null }[],
  ref: string,
  published: ReadonlySet<string>,
): string | undefined {
  const parentOf = new Map(groups.map(group => [group.ref, group.parentRef]));
  let next: string | null | undefined = ref;
  while (next && !published.has(next)) next = parentOf.get(next);
  return next ?? undefined;
}

/** Each group by the cell of the headline plan that its people are in. */
export function cellsOf(
  groups: readonly { ref: string; parentRef: string | null }[],
  published: ReadonlySet<string>,
): Map<string, string> {
  const parentOf = new Map(groups.map(group => [group.ref, group.parentRef]));
  return new Map(
    groups.flatMap(({ ref }) => {
      let next: string | null | undefined = ref;
      while (next && !published.has(next)) next = parentOf.get(next);
      return next ? [[ref, next] as const] : [];
    }),
  );
}
