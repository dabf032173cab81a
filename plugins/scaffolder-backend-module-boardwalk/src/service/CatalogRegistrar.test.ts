import {
  mockCredentials,
  TestDatabases,
  mockServices,
} from '@backstage/backend-test-utils';
import { ConflictError } from '@backstage/errors';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { applyDatabaseMigrations } from '../database/migrations';
import { CatalogRegistrar } from './CatalogRegistrar';
import { RunResources } from './RunResources';

const SOURCE = 'https://portal.test/git/checkout/orders/tree/main/';
const credentials = mockCredentials.user();

describe('CatalogRegistrar', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let resources: RunResources;
  beforeAll(async () => {
    const knex = await databases.init('POSTGRES_18');
    resources = RunResources.create({
      knex: await applyDatabaseMigrations(
        mockServices.database({ knex, migrations: { skip: false } }),
      ),
    });
  });

  const entityFrom = (location: string) => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name: 'orders',
      annotations: { 'backstage.io/managed-by-location': location },
    },
  });

  it('waits until the entity is there', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.getEntityByRef
      .mockResolvedValueOnce(undefined)
      .mockResolvedValue(entityFrom(`url:${SOURCE}catalog-info.yaml`));
    const registrar = CatalogRegistrar.create({ catalog, resources });
    await registrar.waitFor('component:default/orders', SOURCE, credentials);
    expect(catalog.getEntityByRef).toHaveBeenCalledTimes(2);
  });

  it('says when it comes from elsewhere, or not at all', async () => {
    const catalog = catalogServiceMock.mock();
    const registrar = CatalogRegistrar.create({
      catalog,
      resources,
      patienceMs: 10,
    });
    const wait = () =>
      registrar.waitFor('component:default/orders', SOURCE, credentials);
    await expect(wait()).rejects.toThrow(
      /did not show component:default\/orders within 0.01 seconds/,
    );
    catalog.getEntityByRef.mockResolvedValue(
      entityFrom('url:https://elsewhere.test/catalog-info.yaml'),
    );
    await expect(wait()).rejects.toThrow(/Somebody else registered/);
  });

  it('registers once, and takes no location that somebody else made', async () => {
    const catalog = catalogServiceMock.mock();
    catalog.addLocation.mockResolvedValueOnce({
      location: { id: 'l1', type: 'url', target: SOURCE },
      entities: [],
    } as never);
    const registrar = CatalogRegistrar.create({ catalog, resources });
    await registrar.register('t1', SOURCE, credentials);
    expect(await resources.list('t1')).toEqual([
      expect.objectContaining({
        kind: 'location',
        state: 'made',
        detail: 'l1',
      }),
    ]);
    catalog.addLocation.mockRejectedValue(new ConflictError('There'));
    await resources.keepAll('t1');
    await registrar.register('t2', SOURCE, credentials);
    expect(await resources.list('t2')).toEqual([]);
  });

  it('lets one run at a time make a thing', async () => {
    const key = { kind: 'repository' as const, ref: 'checkout/race' };
    const results = await Promise.allSettled(
      ['a', 'b', 'c'].map(taskId => resources.making({ taskId, ...key })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual([
      'fulfilled',
      'rejected',
      'rejected',
    ]);
    const winner = ['a', 'b', 'c'][
      results.findIndex(({ status }) => status === 'fulfilled')
    ];
    expect(await resources.making({ taskId: winner, ...key })).toMatchObject({
      isNew: false,
    });
    await resources.settle({ taskId: winner, ...key }, 'removed');
    expect(await resources.making({ taskId: winner, ...key })).toMatchObject({
      isNew: true,
    });
  });
});
