import type { Entity } from '@backstage/catalog-model';

export const PLATFORM_GROUP = 'group:default/platform';

const MEMBERS: Record<string, string> = {
  ana: 'payments',
  ben: 'payments',
  eve: 'ads',
  pat: 'platform',
};

/** Two teams, the platform group, and a few people. */
export const organisation: Entity[] = [
  ...[...new Set(Object.values(MEMBERS))].map(name => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Group',
    metadata: { namespace: 'default', name },
    spec: { type: 'team', children: [] },
  })),
  ...Object.entries(MEMBERS).map(([name, group]) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'User',
    metadata: { namespace: 'default', name },
    spec: {
      profile:
        name === 'ana'
          ? { displayName: 'Ana Silva', email: 'ana@example.com' }
          : {},
    },
    relations: [{ type: 'memberOf', targetRef: `group:default/${group}` }],
  })),
];

export function ownershipOf(userRef: string): string[] {
  const group = MEMBERS[userRef.replace(/^.*\//, '')];
  return [userRef, ...(group ? [`group:default/${group}`] : [])];
}
