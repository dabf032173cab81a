import {
  createMockDirectory,
  TestDatabases,
} from '@backstage/backend-test-utils';
import techdocsPlugin from '@backstage/plugin-techdocs-backend';
import techdocsModuleNative from '@boardwalk/plugin-techdocs-backend-module-native';
import { readdirSync } from 'node:fs';
import {
  component,
  eventually,
  type Portal,
  startPortal,
  team,
} from '../__testUtils__/startPortal';

jest.setTimeout(120_000);

const DOCS = 'annotations: { backstage.io/techdocs-ref: "dir:." }';

describe('docs of repositories of the Git host', () => {
  let portal: Portal;
  // Before the databases, which go at the end as well.
  afterAll(() => portal?.stop());
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const data = createMockDirectory();

  beforeAll(async () => {
    data.setContent({ org: { 'team.yaml': team }, work: {}, techdocs: {} });
    portal = await startPortal({
      databases,
      data,
      features: [techdocsPlugin, techdocsModuleNative],
      config: {
        techdocs: {
          builder: 'local',
          generator: { runIn: 'local' },
          publisher: {
            type: 'local',
            local: { publishDirectory: data.resolve('techdocs') },
          },
        },
      },
    });
  });

  const page = async (path = 'index.html') =>
    (
      await portal.api.get(
        `/api/techdocs/static/docs/default/component/orders/${path}`,
      )
    ).text;
  const pageWith = (text: string) =>
    eventually(page, found => found?.includes(text));

  it('are there within seconds of a first push, and fresh after the next ones', async () => {
    await portal.create('orders');
    await portal.write('orders', {
      'catalog-info.yaml': component('orders', DOCS),
      'mkdocs.yml': 'site_name: Orders\n',
      'docs/index.md': '# First\n',
      'src/main.ts': 'export {};\n',
    });
    expect(await pageWith('First')).toContain('First');

    // TechDocs has looked at these docs just now.
    await portal.write('orders', { 'docs/index.md': '# Second\n' });
    expect(await pageWith('Second')).toContain('Second');
  });

  it('follow what their entity says about where they are', async () => {
    await portal.write('orders', {
      'catalog-info.yaml': component(
        'orders',
        DOCS.replace('dir:.', 'dir:./manual'),
      ),
      'manual/docs/index.md': '# Manual\n',
    });
    expect(await pageWith('Manual')).toContain('Manual');
  });

  it('leave no copies of the repository behind', async () => {
    const left = await eventually(
      async () => readdirSync(data.resolve('work')),
      found => found.length === 0,
    );
    expect(left).toEqual([]);
  });
});
