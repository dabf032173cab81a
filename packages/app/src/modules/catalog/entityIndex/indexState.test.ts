import { readIndexState, writeIndexState } from './indexState';
import { toEntityFilter } from './toEntityFilter';

const read = (query: string) =>
  readIndexState(new URLSearchParams(query), 'component');
const viewer = {
  ownershipRefs: ['user:default/maya', 'group:default/checkout'],
  starredRefs: ['component:default/cart', 'api:shop/cart-api'],
};

describe('the address bar', () => {
  it('is empty in the beginning', () => {
    expect(writeIndexState(read(''), 'component').toString()).toBe('');
  });

  it.each([
    'filters[kind]=api',
    'filters[type]=service&filters[owners]=group:default/checkout',
    'filters[lifecycles]=production&filters[tags]=java',
    'filters[user]=owned&filters[text]=cart',
    'sort=spec.type:desc&offset=40',
  ])('keeps %s', query => {
    const written = writeIndexState(read(query), 'component');
    expect(decodeURIComponent(written.toString())).toBe(query);
  });

  it('understands the links of the ownership card', () => {
    const state = read(
      'filters[kind]=component&filters[type]=service&filters[owners]=checkout&filters[owners]=user:jonas&filters[user]=all',
    );
    expect(state).toMatchObject({
      kind: 'component',
      type: 'service',
      owners: ['group:default/checkout', 'user:default/jonas'],
      scope: 'all',
    });
  });

  it.each(['sort=metadata.uid:up', 'offset=-3', 'offset=x', 'filters[user]=x'])(
    'ignores %s',
    query => {
      expect(read(query)).toEqual(read(''));
    },
  );
});

describe('the catalog filter', () => {
  it.each([
    ['', { kind: 'component' }],
    ['filters[kind]=all', {}],
    [
      'filters[type]=service&filters[tags]=java&filters[lifecycles]=production',
      {
        kind: 'component',
        'spec.type': 'service',
        'metadata.tags': 'java',
        'spec.lifecycle': 'production',
      },
    ],
    [
      'filters[user]=owned',
      { kind: 'component', 'relations.ownedBy': viewer.ownershipRefs },
    ],
    [
      'filters[user]=starred',
      [
        {
          kind: 'component',
          'metadata.namespace': 'default',
          'metadata.name': 'cart',
        },
      ],
    ],
  ])('of "%s"', (query, filter) => {
    expect(toEntityFilter(read(query), viewer)).toEqual(filter);
  });

  it.each(['filters[user]=owned', 'filters[user]=starred'])(
    'of "%s" is none for somebody without teams and stars',
    query => {
      const nobody = { ownershipRefs: [], starredRefs: [] };
      expect(toEntityFilter(read(query), nobody)).toBeUndefined();
    },
  );
});
