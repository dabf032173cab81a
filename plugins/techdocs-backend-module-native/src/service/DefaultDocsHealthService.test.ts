import { mockCredentials } from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import type { DocsHealthStore } from '../database/types';
import { DefaultDocsHealthService } from './DefaultDocsHealthService';

const REF = { kind: 'component', namespace: 'default', name: 'a' };

const entity = (annotations: Record<string, string>): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: { name: 'a', namespace: 'default', annotations },
});

describe('DefaultDocsHealthService', () => {
  const credentials = mockCredentials.user('user:default/reader');
  const catalog = catalogServiceMock.mock();
  const store = {
    queryDocs: jest.fn<
      ReturnType<DocsHealthStore['queryDocs']>,
      Parameters<DocsHealthStore['queryDocs']>
    >(async ({ entityRefs }) => ({
      items: entityRefs.map(entityRef => ({
        entityRef,
        state: 'problems' as const,
        problemTotal: 1,
        problemCounts: {},
      })),
      totalItems: entityRefs.length,
      counts: { failed: 0, problems: 0, healthy: 0, pending: 0 },
    })),
    getProblems: async () => [
      { kind: 'link', file: 'docs/a b.md', line: 4, message: 'gone' },
    ],
  } as Partial<DocsHealthStore> as DocsHealthStore;
  const sync = jest.fn();
  const service = DefaultDocsHealthService.create({
    store,
    catalog,
    sync,
    scmIntegrations: ScmIntegrations.fromConfig(new ConfigReader({})),
  });
  beforeEach(() => jest.clearAllMocks());

  it('looks only at entities that the catalog shows to the caller', async () => {
    catalog.streamEntities.mockImplementation(async function* entities() {
      yield [entity({})];
    });
    const page = await service.listDocs({ credentials, limit: 5, offset: 0 });
    expect(page.items.map(item => item.entityRef)).toEqual([
      'component:default/a',
    ]);
    expect(catalog.streamEntities).toHaveBeenCalledWith(expect.anything(), {
      credentials,
    });
  });

  it('takes no owner for nothing, not for anything', async () => {
    const page = await service.listDocs({
      credentials,
      owners: [],
      limit: 5,
      offset: 0,
    });
    expect(page.totalItems).toBe(0);
    expect(catalog.streamEntities).not.toHaveBeenCalled();
  });

  it.each([[undefined], [entity({})]])(
    'does not tell what is hidden from what has no docs',
    async hidden => {
      catalog.getEntityByRef.mockResolvedValue(hidden);
      await expect(service.getDocs(REF, { credentials })).rejects.toThrow(
        'component:default/a has no docs',
      );
      await expect(service.buildDocs(REF, { credentials })).rejects.toThrow(
        'component:default/a has no docs',
      );
      expect(sync).not.toHaveBeenCalled();
      expect(catalog.getEntityByRef).toHaveBeenCalledWith(REF, { credentials });
    },
  );

  it.each([
    [
      {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/managed-by-location':
          'url:https://github.com/o/r/tree/main/catalog-info.yaml',
      },
      'https://github.com/o/r/tree/main/docs/a%20b.md#L4',
    ],
    [
      {
        'backstage.io/techdocs-ref': 'url:https://github.com/o/r/tree/main/sub',
      },
      'https://github.com/o/r/tree/main/sub/docs/a%20b.md#L4',
    ],
    [
      {
        'backstage.io/techdocs-ref': 'dir:.',
        'backstage.io/managed-by-location': 'file:/srv/a/catalog-info.yaml',
      },
      undefined,
    ],
    [
      { 'backstage.io/techdocs-ref': 'url:https://unknown.example/x' },
      undefined,
    ],
    [{ 'backstage.io/techdocs-ref': 'nonsense' }, undefined],
  ])('links a problem to its file for %j', async (annotations, url) => {
    catalog.getEntityByRef.mockResolvedValue(entity(annotations as {}));
    const found = await service.getDocs(REF, { credentials });
    expect(found.problems).toEqual([expect.objectContaining({ line: 4, url })]);
  });
});
