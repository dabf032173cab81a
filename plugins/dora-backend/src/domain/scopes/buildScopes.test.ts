import type { SnapshotEntity } from '../catalogSnapshot';
import { buildScopes } from './buildScopes';

const entity = (
  ref: string,
  more: Partial<SnapshotEntity> = {},
): SnapshotEntity => {
  const [kind, name] = ref.split(':');
  return {
    ref,
    kind: kind as SnapshotEntity['kind'],
    namespace: 'default',
    name,
    title: name.toLocaleUpperCase('en-US'),
    owners: [],
    partOf: [],
    parents: [],
    memberOf: [],
    annotations: {},
    ...more,
  };
};

describe('buildScopes', () => {
  const scopes = buildScopes({
    entities: [
      entity('group:company'),
      entity('group:shop', { parents: ['group:company'] }),
      entity('group:cart', { parents: ['group:shop'] }),
      entity('group:pay', { parents: ['group:shop'] }),
      entity('user:ann', { memberOf: ['group:cart'] }),
      entity('user:bob', { memberOf: ['group:shop'] }),
      entity('user:cid'),
      entity('domain:commerce'),
      entity('domain:checkout', { partOf: ['domain:commerce'] }),
      entity('system:basket', { partOf: ['domain:checkout'] }),
      entity('system:alone'),
      entity('component:portal', { owners: ['group:company'] }),
      entity('component:cart', {
        owners: ['group:cart', 'group:pay'],
        partOf: ['system:basket'],
      }),
      entity('component:cart-job', { partOf: ['component:cart'] }),
      entity('component:pay', {
        owners: ['group:pay'],
        partOf: ['system:basket', 'system:alone'],
      }),
      entity('component:own', { owners: ['user:ann', 'group:nobody'] }),
    ],
  });
  const of = (ref: string) =>
    [...scopes.find(scope => scope.ref === ref)!.services].sort();

  it.each([
    ['group:cart', ['component:cart']],
    ['group:pay', ['component:cart', 'component:pay']],
    ['group:shop', ['component:cart', 'component:pay']],
    ['group:company', ['component:cart', 'component:pay', 'component:portal']],
    ['user:ann', ['component:cart', 'component:own', 'component:portal']],
    ['user:bob', ['component:cart', 'component:pay', 'component:portal']],
    ['user:cid', []],
    ['system:basket', ['component:cart', 'component:pay']],
    ['system:alone', ['component:pay']],
    ['domain:checkout', ['component:cart', 'component:pay']],
    ['domain:commerce', ['component:cart', 'component:pay']],
  ])('%s has %j', (ref, services) => {
    expect(of(ref)).toEqual(services);
  });

  it('makes no scope of a component, and keeps titles', () => {
    expect(scopes).toHaveLength(11);
    expect(scopes[0]).toMatchObject({ kind: 'group', title: 'COMPANY' });
  });

  it.each([
    ['group:cart', 'group:shop'],
    ['domain:checkout', 'domain:commerce'],
    // A domain above a system is of another kind.
    ['system:basket', undefined],
    ['group:company', undefined],
  ])('puts %s below %s', (ref, parent) => {
    expect(scopes.find(scope => scope.ref === ref)?.parent).toBe(parent);
  });

  it('survives circles', () => {
    const circle = buildScopes({
      entities: [
        entity('group:a', { parents: ['group:b'] }),
        entity('group:b', { parents: ['group:a'] }),
        entity('component:x', { owners: ['group:b'] }),
      ],
    });
    expect(circle.map(({ services }) => [...services])).toEqual([
      ['component:x'],
      ['component:x'],
    ]);
  });
});
