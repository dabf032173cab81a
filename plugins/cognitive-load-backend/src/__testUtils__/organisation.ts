import type { Entity } from '@backstage/catalog-model';
import type { Organisation } from '../domain/freezeAudience';

/** Own people of a group, and the groups below. */
export interface Branch {
  own?: number | string[];
  below?: Record<string, Branch | number>;
  /** Day of the annotation. */
  since?: string;
}

export const group = (name: string) => `group:default/${name}`;
export const user = (name: string) => `user:default/${name}`;

/** Groups with `own` people each, called `<group>-1` and so on unless they have names. */
export function organisationOf(
  name: string,
  branch: Branch | number,
  parent?: string,
): Organisation {
  const {
    own = 0,
    below = {},
    since = null,
  } = typeof branch === 'number' ? { own: branch } : branch;
  const people = Array.isArray(own)
    ? own
    : Array.from({ length: own }, (_, i) => `${name}-${i + 1}`);
  const groups = new Map([
    [
      group(name),
      {
        ref: group(name),
        title: name,
        parents: parent ? [group(parent)] : [],
        platformSince: since,
      },
    ],
  ]);
  const memberOf = new Map<string, string[]>();
  const join = (person: string, refs: readonly string[]) =>
    memberOf.set(person, [...(memberOf.get(person) ?? []), ...refs]);
  for (const person of people) join(user(person), [group(name)]);
  for (const [child, next] of Object.entries(below)) {
    const part = organisationOf(child, next, name);
    for (const [ref, one] of part.groups) groups.set(ref, one as never);
    for (const one of part.users) join(one.ref, one.memberOf);
  }
  return {
    groups,
    users: [...memberOf].map(([ref, refs]) => ({ ref, memberOf: refs })),
  };
}

/** The same as the catalog has it. */
export function entitiesOf({ groups, users }: Organisation): Entity[] {
  const nameOf = (ref: string) => ref.replace(/^.*\//, '');
  return [
    ...[...groups.values()].map(({ ref, title, parents, platformSince }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Group',
      metadata: {
        namespace: 'default',
        name: nameOf(ref),
        title,
        annotations: platformSince
          ? { 'boardwalk.dev/platform-since': platformSince }
          : {},
      },
      relations: parents.map(targetRef => ({ type: 'childOf', targetRef })),
    })),
    ...users.map(({ ref, memberOf }) => ({
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'User',
      metadata: { namespace: 'default', name: nameOf(ref) },
      relations: memberOf.map(targetRef => ({ type: 'memberOf', targetRef })),
    })),
  ];
}
