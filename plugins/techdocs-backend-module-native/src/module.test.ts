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
import techdocsModuleNative from './index';

// The backend and its worker transform their source first.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const source = createMockDirectory();
const data = createMockDirectory();

const entity = (name: string, ref: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    uid: name,
    annotations: {
      'backstage.io/techdocs-ref': ref,
      'backstage.io/managed-by-location': `file:${source.resolve(
        'catalog-info.yaml',
      )}`,
    },
  },
});

async function start() {
  data.setContent({ techdocs: {}, work: {} });
  const { server } = await startTestBackend({
    features: [
      mockServices.database.factory({
        knex: await databases.init('POSTGRES_18'),
      }),
      techdocsPlugin,
      techdocsModuleNative,
      catalogServiceMock.factory({
        entities: [
          entity('docs', 'dir:.'),
          entity('broken', 'dir:./broken'),
          entity('lost', 'dir:./nowhere'),
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
  const sync = async (name: string) =>
    (await request(server).get(`/api/techdocs/sync/default/component/${name}`))
      .text;
  const page = (path: string) =>
    request(server).get(
      `/api/techdocs/static/docs/default/component/docs/${path}`,
    );
  return { sync, page };
}

describe('techdocsModuleNative', () => {
  it('builds docs that the TechDocs plugin serves, and tells of broken links in the log', async () => {
    source.setContent({
      'mkdocs.yml': 'site_name: My docs\n',
      docs: { 'index.md': '# Home\n\n[x](gone.md)' },
    });
    const { sync, page } = await start();
    const log = await sync('docs');
    expect(log).toContain(
      'docs/index.md:3: The link \\"gone.md\\" leads to no page or file of the docs',
    );
    expect(log).toContain('"updated":true');
    expect((await page('index.html')).text).toContain('<h1 id="home">Home');
    expect((await page('techdocs_metadata.json')).body).toMatchObject({
      site_name: 'My docs',
      etag: expect.stringMatching(/^native-[0-9a-f]{32}$/),
    });
    expect((await page('search/search_index.json')).body.docs).toHaveLength(2);
  });

  it('says in the log what to mend', async () => {
    source.setContent({ broken: { 'mkdocs.yml': 'nav: [\n', docs: {} } });
    const { sync } = await start();
    expect(await sync('broken')).toMatch(
      /event: error\ndata: ".*mkdocs\.yml:2: /,
    );
    expect(await sync('lost')).toContain(
      'backstage.io/techdocs-ref names does not exist',
    );
  });
});
