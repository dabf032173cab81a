import type { DoraScope } from '@boardwalk/plugin-dora-common';
import { scopeSections } from './scopeSections';

const scope = (
  ref: string | null,
  kind: DoraScope['kind'],
  mine = false,
): DoraScope => ({ ref, kind, mine, title: String(ref), services: 1 });

it('has what is mine first, then kind by kind, without empty parts', () => {
  const sections = scopeSections([
    scope(null, 'organisation'),
    scope('component:default/cart', 'component', true),
    scope('system:default/ordering', 'system'),
    scope('group:default/checkout', 'group', true),
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
