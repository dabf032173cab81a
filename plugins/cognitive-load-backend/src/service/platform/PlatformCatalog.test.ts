import { mockServices } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { PlatformCatalog } from './PlatformCatalog';

const component = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name, namespace: 'default' },
  spec: { type: 'service', lifecycle: 'production', owner: 'checkout' },
});

describe('PlatformCatalog', () => {
  it('finds a component that has just come, without asking all the time', async () => {
    let now = 1_000_000;
    let entities = [component('orders')];
    const mock = catalogServiceMock.mock({
      streamEntities: jest.fn(async function* pages() {
        yield entities;
      }) as never,
    });
    const catalog = PlatformCatalog.create({
      catalog: mock,
      auth: mockServices.auth(),
      organisation: { read: async () => ({ groups: [], people: [] } as never) },
      now: () => new Date(now),
    });
    const refs = async (ref: string) =>
      (await catalog.readWith(ref)).components.map(one => one.ref);

    expect(await refs('component:default/orders')).toEqual([
      'component:default/orders',
    ]);
    entities = [...entities, component('cart')];
    now += 1_000;
    expect(await refs('component:default/cart')).toHaveLength(1);
    now += 5_000;
    expect(await refs('component:default/cart')).toContain(
      'component:default/cart',
    );
    now += 5_000;
    await refs('component:default/cart');
    expect(mock.streamEntities).toHaveBeenCalledTimes(2);
  });
});
