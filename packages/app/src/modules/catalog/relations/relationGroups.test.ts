import { relationGroups } from './relationGroups';

const entity = (relations?: Array<[type: string, targetRef: string]>) => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'cart' },
  relations: relations?.map(([type, targetRef]) => ({ type, targetRef })),
});

it('groups and sorts what belongs together, and leaves owners out', () => {
  const groups = relationGroups(
    entity([
      ['dependsOn', 'resource:default/orders-db'],
      ['ownedBy', 'group:default/checkout'],
      ['dependsOn', 'component:default/kit'],
      ['providesApi', 'api:default/cart-api'],
    ]),
  );
  expect(groups).toEqual([
    {
      type: 'providesApi',
      title: 'Provides APIs',
      refs: ['api:default/cart-api'],
    },
    {
      type: 'dependsOn',
      title: 'Depends on',
      refs: ['component:default/kit', 'resource:default/orders-db'],
    },
  ]);
});

it('is empty without relations', () => {
  expect(relationGroups(entity())).toEqual([]);
});
