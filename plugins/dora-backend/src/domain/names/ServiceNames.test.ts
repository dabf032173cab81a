import type { SnapshotEntity } from '../catalogSnapshot';
import { ServiceNames } from './ServiceNames';

function component(
  ref: string,
  annotations: SnapshotEntity['annotations'] = {},
): SnapshotEntity {
  const [, kind, namespace, name] = /^(.+):(.+)\/(.+)$/.exec(ref)!;
  return {
    ref,
    kind: kind as SnapshotEntity['kind'],
    namespace,
    name,
    title: name,
    owners: [],
    partOf: [],
    parents: [],
    memberOf: [],
    annotations,
  };
}

describe('ServiceNames', () => {
  const names = ServiceNames.create(
    {
      entities: [
        component('component:default/checkout', {
          'github.com/project-slug': 'Acme/Shop-Checkout',
        }),
        component('component:default/cart', {
          'backstage.io/source-location':
            'url:https://git.acme.dev/shop/cart/-/tree/main/services/cart/',
        }),
        component('component:default/search', {
          'boardwalk.dev/repository': 'git@git.acme.dev:shop/search.git',
        }),
        component('component:default/web', {
          'gitlab.com/project-slug': 'shop/mono',
        }),
        component('component:default/api', {
          'gitlab.com/project-slug': 'shop/mono',
        }),
        component('component:a/twice'),
        component('component:b/twice'),
        component('component:a/once'),
        component('component:default/local', {
          'backstage.io/source-location': 'file:/somewhere/local/',
        }),
        component('system:default/payments'),
        component('component:default/acme-payments'),
      ],
    },
    {
      'https://github.com/acme/Legacy': 'Component:acme-payments',
      'acme/planned': 'component:default/planned',
    },
  );

  it('lists repositories with their hosts', () => {
    expect(names.repositories().sort()).toEqual([
      'git.acme.dev/shop/cart',
      'git.acme.dev/shop/search',
      'github.com/acme/legacy',
      'github.com/acme/shop-checkout',
      'gitlab.com/shop/mono',
    ]);
  });

  it.each([
    ['component:default/checkout', 'component:default/checkout'],
    ['Component:Checkout', 'component:default/checkout'],
    ['acme/shop-checkout', 'component:default/checkout'],
    ['github.com/acme/shop-checkout', 'component:default/checkout'],
    ['https://github.com/Acme/shop-checkout.git', 'component:default/checkout'],
    ['git.acme.dev/shop/cart', 'component:default/cart'],
    ['shop/cart', 'component:default/cart'],
    ['shop/search', 'component:default/search'],
    ['github.com/acme/legacy', 'component:default/acme-payments'],
    ['CHECKOUT', 'component:default/checkout'],
    ['once', 'component:a/once'],
  ])('knows %s as %s', (sent, ref) => {
    expect(names.resolve(sent)).toEqual({ ref, resolved: true });
  });

  it.each([
    'nobody',
    'component:default/nobody',
    'payments',
    'system:default/payments',
    'acme/planned',
    'default/checkout',
    '/somewhere/local',
  ])('knows no entity for %s', sent => {
    expect(names.resolve(sent)).toEqual({ ref: sent, resolved: false });
  });

  it.each([
    ['twice', ['component:a/twice', 'component:b/twice']],
    ['shop/mono', ['component:default/api', 'component:default/web']],
  ])('decides nothing when %s could mean several', (sent, ambiguous) => {
    expect(names.resolve(sent)).toEqual({
      ref: sent,
      resolved: false,
      ambiguous,
    });
  });

  it('lists the services of a repository', () => {
    expect(names.servicesOfRepository('https://gitlab.com/shop/mono')).toEqual([
      'component:default/api',
      'component:default/web',
    ]);
    expect(names.servicesOfRepository('github.com/acme/legacy')).toEqual([
      'component:default/acme-payments',
    ]);
    expect(names.servicesOfRepository('acme/nothing')).toEqual([]);
  });
});
