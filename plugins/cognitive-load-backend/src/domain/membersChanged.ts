import { withAbove } from './freezeAudience';

/** The people of a wave by group, those below included. */
export function peopleByGroup(
  groups: readonly { ref: string; parentRef: string | null }[],
  members: readonly { userRef: string; groupRefs: readonly string[] }[],
): Map<string, Set<string>> {
  const parentOf = new Map(
    groups.map(({ ref, parentRef }) => [ref, parentRef]),
  );
  const people = new Map<string, Set<string>>();
  for (const { userRef, groupRefs } of members)
    for (const ref of withAbove(groupRefs, one => parentOf.get(one) ?? null)) {
      const set = people.get(ref);
      if (set) set.add(userRef);
      else people.set(ref, new Set([userRef]));
    }
  return people;
}

/** Number of people who are in one of the two only. */
export function symmetricDifference(
  a: ReadonlySet<string> = new Set(),
  b: ReadonlySet<string> = new Set(),
): number {
  let shared = 0;
  for (const one of a) if (b.has(one)) shared += 1;
  return a.size + b.size - 2 * shared;
}
