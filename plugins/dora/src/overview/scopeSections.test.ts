import type { DoraScope } from '@boardwalk/plugin-dora-common';
import { scopeSections } from './scopeSections';

const scope = (
  ref: string | null,
  kind: DoraScope['kind'],
  more: Partial<DoraScope> = {},
): DoraScope => ({
  ref,
  kind,
  mine: false,
  title: String(ref).toLocaleUpperCase('en-US'),
  parent: null,
  services: 1,
  ...more,
});

const group = (ref: string, parent: string | null, mine = false) =>
  scope(ref, 'group', { parent, mine });

it('has what is mine first, then kind by kind, without empty parts', () => {
  const sections = scopeSections([
    scope(null, 'organisation'),
    scope('component:default/cart', 'component', { mine: true }),
    scope('system:default/ordering', 'system'),
    scope('group:default/checkout', 'group', { mine: true }),
    scope('group:default/search', 'group'),
    scope('till', 'unresolved'),
  ]);
  expect(
    sections.map(({ id, scopes }) => [id, scopes.map(({ ref }) => ref)]),
  ).toEqual([
    ['mine', ['component:default/cart', 'group:default/checkout']],
    ['group', ['group:default/search']],
    ['system', ['system:default/ordering']],
    ['unresolved', ['till']],
  ]);
});

describe('the tree of teams', () => {
  const tree = (scopes: DoraScope[]) =>
    scopeSections(scopes).map(
      ({ id, scopes: found }) =>
        `${id}: ${found
          .map(({ ref, depth, within }) => [ref, depth, within].join(' '))
          .join(', ')}`,
    );

  it('has teams below their department, in the order that they came in', () => {
    expect(
      tree([
        group('commerce', 'company'),
        group('company', null),
        group('cart', 'commerce'),
        group('data', 'company'),
        group('pay', 'commerce'),
      ]),
    ).toEqual([
      'group: company 0 , commerce 1 COMPANY, cart 2 COMMERCE, pay 2 COMMERCE, data 1 COMPANY',
    ]);
  });

  it('puts a team below the nearest one that is shown with it', () => {
    expect(
      tree([
        group('company', null),
        group('commerce', 'company', true),
        group('cart', 'commerce'),
        // What is above it was not found.
        group('search', 'discovery'),
      ]),
    ).toEqual([
      'mine: commerce 0 COMPANY',
      'group: company 0 , cart 1 COMMERCE, search 0 ',
    ]);
  });

  it('survives circles', () => {
    expect(tree([group('a', 'b'), group('b', 'a')])).toEqual([
      'group: a 0 B, b 1 A',
    ]);
    expect(tree([group('a', 'b', true), group('b', 'a')])).toEqual([
      'mine: a 0 B',
      'group: b 0 A',
    ]);
  });
});
