import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import request from 'supertest';
import techdocsModuleNative from '..';

// The backend and its worker transform their source first.
jest.setTimeout(60_000);

const MINE = 'group:default/mine';

describe('docs health', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const source = createMockDirectory();
  const data = createMockDirectory();
  let stop: () => Promise<void>;
  let api: ReturnType<typeof request>;

  const entity = (name: string, ref: string, owner: string): Entity => ({
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      title: `The ${name}`,
      namespace: 'default',
      uid: name,
      annotations: {
        'backstage.io/techdocs-ref': ref,
        'backstage.io/managed-by-location': `file:${source.resolve(
          'catalog-info.yaml',
        )}`,
      },
    },
    relations: [{ type: 'ownedBy', targetRef: owner }],
  });

  beforeAll(async () => {
    data.setContent({ techdocs: {}, work: {} });
    const backend = await startTestBackend({
      features: [
        techdocsPlugin,
        techdocsModuleNative,
        mockServices.database.factory({
          knex: await databases.init('POSTGRES_18'),
        }),
        catalogServiceMock.factory({
          entities: [
            entity('docs', 'dir:./docs', MINE),
            entity('lost', 'dir:./nowhere', MINE),
            entity('odd', 'carrier-pigeon:home', 'group:default/others'),
            entity('new', 'dir:./new', 'group:default/others'),
          ],
        }),
        mockServices.rootConfig.factory({
          data: {
            backend: { workingDirectory: data.resolve('work') },
            boardwalk: { dataDir: data.path },
            techdocs: {
              builder: 'local',
              generator: { runIn: 'local', ahead: { enabled: false } },
              publisher: {
                type: 'local',
                local: { publishDirectory: data.resolve('techdocs') },
              },
            },
          },
        }),
      ],
    });
    stop = () => backend.stop();
    api = request(backend.server);
  });
  afterAll(() => stop());

  const open = (name: string) =>
    api.get(`/api/techdocs/sync/default/component/${name}`).expect(200);
  const health = async (name: string) =>
    (
      await api
        .get(`/api/techdocs/docs-health/v1/entities/component/default/${name}`)
        .expect(200)
    ).body;

  it('names broken links by file and line, and why docs could not be built', async () => {
    source.setContent({
      docs: {
        'mkdocs.yml': 'site_name: My docs\n',
        docs: { 'index.md': '# Home\n\n[x](gone.md)' },
      },
    });
    expect(await health('docs')).toMatchObject({ state: 'pending' });
    await open('docs');
    const found = await health('docs');
    expect(found).toMatchObject({
      entityRef: 'component:default/docs',
      title: 'The docs',
      owners: [MINE],
      annotation: 'dir:./docs',
      state: 'problems',
      engine: 'native',
      pages: 1,
      problemTotal: 1,
      problemCounts: { link: 1 },
      problems: [
        expect.objectContaining({
          kind: 'link',
          file: 'docs/index.md',
          line: 3,
          message: expect.stringContaining('gone.md'),
        }),
      ],
      mayBuild: true,
    });
    expect(Date.parse(found.builtAt)).toBeGreaterThan(
      Date.parse(found.sourceModifiedAt),
    );

    await open('lost');
    expect(await health('lost')).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('does not exist') },
      annotation: 'dir:./nowhere',
    });
  });

  it('keeps the last good build when the next one fails, and builds again on demand', async () => {
    source.setContent({ new: { docs: { 'index.md': '# New\n' } } });
    await open('new');
    const { builtAt } = await health('new');

    source.addContent({ new: { 'mkdocs.yml': 'nav: [\n' } });
    // TechDocs looks at a source that was just built a minute later.
    const now = Date.now;
    const later = jest
      .spyOn(Date, 'now')
      .mockImplementation(() => now() + 61_000);
    await open('new');
    expect(await health('new')).toMatchObject({
      state: 'failed',
      error: { file: 'mkdocs.yml', line: expect.any(Number) },
      builtAt,
      pages: 1,
    });

    source.addContent({ new: { 'mkdocs.yml': 'site_name: New\n' } });
    const build = await api.post(
      '/api/techdocs/docs-health/v1/entities/component/default/new/build',
    );
    expect(build.body).toEqual({ state: 'built' });
    later.mockRestore();
    expect(await health('new')).toMatchObject({ state: 'healthy' });
  });

  it('records a failure that only the answer of TechDocs tells', async () => {
    const build = await api.post(
      '/api/techdocs/docs-health/v1/entities/component/default/odd/build',
    );
    expect(build.body).toMatchObject({ state: 'failed' });
    expect(await health('odd')).toMatchObject({
      state: 'failed',
      error: { message: expect.stringContaining('carrier-pigeon') },
    });
  });

  it('lists docs by trouble, of owners and by name', async () => {
    const list = async (query: string) =>
      (await api.get(`/api/techdocs/docs-health/v1/entities?${query}`)).body;
    expect(await list(`owner=${MINE}`)).toMatchObject({
      totalItems: 2,
      items: [
        { title: 'The lost', state: 'failed' },
        { title: 'The docs', state: 'problems' },
      ],
      counts: { failed: 1, problems: 1, healthy: 0, pending: 0 },
    });
    expect(await list('text=odd')).toMatchObject({
      items: [{ title: 'The odd' }],
    });
  });

  it('knows nothing about what has no docs', async () => {
    const { status, body } = await api.get(
      '/api/techdocs/docs-health/v1/entities/component/default/none',
    );
    expect(status).toBe(404);
    expect(body.error.name).toBe('NotFoundError');
  });
});
