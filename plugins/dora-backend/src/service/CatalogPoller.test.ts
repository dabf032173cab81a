import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { CatalogPoller } from './CatalogPoller';

const entity = (kind: string, name: string, more: object = {}): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind,
  metadata: { name, namespace: 'default' },
  ...more,
});

const read = (entities: Entity[]) =>
  CatalogPoller.create({
    auth: mockServices.auth(),
    catalog: catalogServiceMock({ entities }),
  }).read();

describe('CatalogPoller', () => {
  it('reads names, owners and structure, and nothing else', async () => {
    const snapshot = await read([
      entity('Component', 'Cart', {
        metadata: {
          name: 'Cart',
          namespace: 'Shop',
          title: 'The cart',
          annotations: {
            'github.com/project-slug': 'Acme/Cart',
            'backstage.io/techdocs-ref': 'dir:.',
            'boardwalk.dev/platform': 'true',
            'backstage.io/source-template': 'template:default/website',
          },
        },
        spec: {
          owner: 'someone-else',
          lifecycle: 'production',
          type: 'website',
        },
        relations: [
          { type: 'ownedBy', targetRef: 'group:default/Web' },
          { type: 'partOf', targetRef: 'system:default/basket' },
          { type: 'dependsOn', targetRef: 'resource:default/db' },
        ],
      }),
      entity('Group', 'web', {
        relations: [
          { type: 'childOf', targetRef: 'group:default/company' },
          { type: 'parentOf', targetRef: 'group:default/web-night' },
        ],
      }),
      entity('User', 'ann', {
        spec: { profile: { displayName: 'Ann Example' } },
        relations: [{ type: 'memberOf', targetRef: 'group:default/web' }],
      }),
      entity('API', 'cart-api'),
      entity('Location', 'somewhere'),
    ]);
    const nothing = {
      owners: [],
      partOf: [],
      parents: [],
      memberOf: [],
      annotations: {},
      isFromTemplate: false,
      isPlatform: false,
    };
    expect(snapshot.entities).toEqual([
      {
        ...nothing,
        ref: 'component:shop/cart',
        kind: 'component',
        namespace: 'shop',
        name: 'cart',
        title: 'The cart',
        type: 'website',
        isFromTemplate: true,
        isPlatform: true,
        owners: ['group:default/web'],
        partOf: ['system:default/basket'],
        annotations: { 'github.com/project-slug': 'Acme/Cart' },
      },
      {
        ...nothing,
        ref: 'group:default/web',
        kind: 'group',
        namespace: 'default',
        name: 'web',
        title: 'web',
        parents: ['group:default/company'],
      },
      {
        ...nothing,
        ref: 'user:default/ann',
        kind: 'user',
        namespace: 'default',
        name: 'ann',
        title: 'Ann Example',
        memberOf: ['group:default/web'],
      },
    ]);
  });
});
