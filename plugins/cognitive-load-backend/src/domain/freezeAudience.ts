import { InputError } from '@backstage/errors';
import { WHOLE_AUDIENCE_REF } from '@boardwalk/plugin-cognitive-load-common';

/** Groups and people as the catalog has them; refs are lower case. */
export interface Organisation {
  groups: ReadonlyMap<
    string,
    {
      ref: string;
      title: string;
      parents: readonly string[];
      /** Day since when it uses the platform; null where nothing says so. */
      platformSince: string | null;
    }
  >;
  users: readonly { ref: string; memberOf: readonly string[] }[];
}

/** A group of the frozen tree. */
export interface FrozenGroup {
  ref: string;
  parentRef: string | null;
  title: string;
  /** Different people in it and below. */
  invited: number;
  adoptedOn: string | null;
}

/** A person of the frozen audience, with their own groups in the tree. */
export interface FrozenMember {
  userRef: string;
  groupRefs: string[];
}

/** Who is asked, in a tree with one top. */
export interface FrozenAudience {
  groups: FrozenGroup[];
  members: FrozenMember[];
}

const byText = (a: string, b: string) => Number(a > b) - Number(a < b);

/**
 * Takes the groups of an audience, those below, and their members. Where several
 * groups are on top, a further one stands above them.
 *
 * @param dates - when groups came to the platform for which no annotation says it
 * @throws InputError for a group that the catalog does not have.
 */
export function freezeAudience(
  { groups, users }: Organisation,
  audience: readonly string[],
  dates: ReadonlyMap<string, string> = new Map(),
): FrozenAudience {
  for (const ref of audience)
    if (!groups.has(ref))
      throw new InputError(`There is no group ${ref} in the catalog`);
  const children = new Map<string, string[]>();
  for (const { ref, parents } of groups.values())
    for (const parent of parents)
      children.set(parent, [...(children.get(parent) ?? []), ref]);

  const parentOf = walk(topsOf(audience, children), children);
  const memberOf = users
    .map(({ ref, memberOf: refs }) => ({
      userRef: ref,
      groupRefs: [...new Set(refs)].filter(one => parentOf.has(one)).sort(),
    }))
    .filter(({ groupRefs }) => groupRefs.length)
    .sort((a, b) => byText(a.userRef, b.userRef));

  const invited = new Map<string, number>();
  for (const { groupRefs } of memberOf)
    for (const ref of withAbove(groupRefs, one => parentOf.get(one) ?? null))
      invited.set(ref, (invited.get(ref) ?? 0) + 1);

  return {
    groups: [...parentOf].map(([ref, parentRef]) => ({
      ref,
      parentRef,
      title: groups.get(ref)?.title ?? 'Everyone who was asked',
      invited: invited.get(ref) ?? 0,
      adoptedOn: adoptedOn(ref),
    })),
    members: memberOf,
  };

  /**
   * By the group itself or the nearest above that says so, in the tree or beyond; else
   * by what it alone has brought to production.
   */
  function adoptedOn(start: string): string | null {
    const reached = new Set([start]);
    for (const ref of reached) {
      const group = groups.get(ref);
      if (group?.platformSince) return group.platformSince;
      for (const parent of group?.parents ?? []) reached.add(parent);
    }
    return dates.get(start) ?? null;
  }
}

/** Groups with all that stand above them, each once. */
export function withAbove(
  refs: readonly string[],
  parentOf: (ref: string) => string | null,
): Set<string> {
  const all = new Set<string>();
  for (const ref of refs) {
    let next: string | null = ref;
    while (next !== null && !all.has(next)) {
      all.add(next);
      next = parentOf(next);
    }
  }
  return all;
}

/** Groups of the audience that are not below another one of it; of a circle, the first by ref. */
function topsOf(
  audience: readonly string[],
  children: ReadonlyMap<string, string[]>,
): string[] {
  const tops: string[] = [];
  const below = new Map(
    audience.map(ref => {
      const reached = new Set([ref]);
      for (const one of reached)
        for (const child of children.get(one) ?? []) reached.add(child);
      return [ref, reached];
    }),
  );
  for (const [ref, own] of [...below].sort(([a], [b]) => byText(a, b))) {
    const covered = [...below].some(
      ([other, reached]) =>
        other !== ref && reached.has(ref) && (!own.has(other) || other < ref),
    );
    if (!covered) tops.push(ref);
  }
  return tops;
}

/** Parents by group, tops first: each group stands below the first that is reached. */
function walk(
  tops: readonly string[],
  children: ReadonlyMap<string, string[]>,
): Map<string, string | null> {
  const parentOf = new Map<string, string | null>();
  const several = tops.length > 1;
  if (several) parentOf.set(WHOLE_AUDIENCE_REF, null);
  for (const top of tops)
    parentOf.set(top, several ? WHOLE_AUDIENCE_REF : null);
  for (const ref of parentOf.keys())
    for (const child of [...(children.get(ref) ?? [])].sort(byText))
      if (!parentOf.has(child)) parentOf.set(child, ref);
  return parentOf;
}
