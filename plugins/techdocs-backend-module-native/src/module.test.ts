import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import { readdirSync, rmSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Knex } from 'knex';
import request from 'supertest';
import techdocsModuleNative from './index';

// The backend and its worker transform their source first.
jest.setTimeout(60_000);

const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
const source = createMockDirectory();
const data = createMockDirectory();

let started = 0;

const entity = (name: string, ref: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Component',
  metadata: {
    name,
    namespace: 'default',
    // TechDocs remembers for a minute, by this id, what it has looked at.
    uid: `${name}-${started}`,
    annotations: {
      'backstage.io/techdocs-ref': ref,
      'backstage.io/managed-by-location': `file:${source.resolve(
        'catalog-info.yaml',
      )}`,
    },
  },
});

async function start({
  limits = {},
  knex,
}: { limits?: { maxOutputBytes?: number }; knex?: Knex } = {}) {
  started++;
  const { server } = await startTestBackend({
    features: [
      mockServices.database.factory({
        knex: knex ?? (await databases.init('POSTGRES_18')),
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
            generator: {
              runIn: 'local',
              ahead: { enabled: false },
              native: { limits },
            },
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

beforeEach(() => data.setContent({ techdocs: {}, work: {} }));

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

  it('keeps serving the last good site when a build ends in the middle, and leaves nothing of it', async () => {
    source.setContent({ docs: { 'index.md': '# First' } });
    const before = await start();
    expect(await before.sync('docs')).toContain('"updated":true');

    source.setContent({
      docs: { 'a.md': '# A', 'index.md': '# Second', 'z.md': '# Z' },
    });
    const { sync, page } = await start({ limits: { maxOutputBytes: 5_000 } });
    expect(await sync('docs')).toMatch(/event: error\ndata: ".*maxOutputBytes/);
    expect((await page('index.html')).text).toContain('First');
    expect((await page('a/index.html')).status).toBe(404);
    // TechDocs does not wait for the removal.
    while (readdirSync(data.resolve('work')).length) await nextTurn();
  });

  it('has a whole site when two backends build it at once', async () => {
    const names = Array.from({ length: 60 }, (_u, index) => `page-${index}`);
    source.setContent({
      docs: {
        'index.md': '# Home',
        ...Object.fromEntries(
          names.map(name => [
            `${name}.md`,
            `# The ${name}\n\n[home](index.md)`,
          ]),
        ),
      },
    });
    const knex = await databases.init('POSTGRES_18');
    expect(await (await start({ knex })).sync('docs')).toContain(
      '"updated":true',
    );
    // Over a site that is there they would take its files from under each other.
    source.addContent({ docs: { 'index.md': '# New' } });
    const [one, other] = [await start({ knex }), await start({ knex })];
    for (const log of await Promise.all([one.sync('docs'), other.sync('docs')]))
      expect(log).toContain('"updated":true');
    for (const name of names)
      expect((await other.page(`${name}/index.html`)).text).toMatch(
        new RegExp(`<h1 id="the-${name}">[^]*</html>`),
      );
    const { body } = await one.page('techdocs_metadata.json');
    expect(body.etag).toMatch(/^native-/);
    expect((await one.page('search/search_index.json')).body.docs).toHaveLength(
      2 * (names.length + 1),
    );

    // What the two kept of each page is whole, too.
    rmSync(data.resolve('techdocs'), { recursive: true });
    expect(await (await start()).sync('docs')).toMatch(
      /Built 61 pages in \d+ ms, 61 of them unchanged/,
    );
  });
});
