import {
  createMockDirectory,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { createBackendPlugin } from '@backstage/backend-plugin-api';
import { createDemoCleanupModule } from './createDemoCleanupModule';

jest.setTimeout(60_000);

describe('createDemoCleanupModule', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  const remove = jest.fn();
  const plugin = createBackendPlugin({
    pluginId: 'sample',
    register(env) {
      env.registerInit({ deps: {}, async init() {} });
    },
  });

  beforeEach(() => {
    remove.mockReset();
    directory.setContent({
      'people.yaml': 'kind: User\nmetadata: { name: maya }\n',
    });
  });

  async function start(
    knex: Awaited<ReturnType<typeof databases.init>>,
    demo: boolean,
  ) {
    const backend = await startTestBackend({
      features: [
        plugin,
        createDemoCleanupModule({ pluginId: 'sample', remove }),
        mockServices.database.factory({ knex }),
        mockServices.rootConfig.factory({
          data: { boardwalk: { demo, demoPath: directory.path } },
        }),
      ],
    });
    await backend.stop();
  }

  it('does not touch a portal that never had the demo', async () => {
    const knex = await databases.init('POSTGRES_18');
    await start(knex, false);
    expect(remove).not.toHaveBeenCalled();
  });

  it('removes once, people of earlier versions of the demo included', async () => {
    const knex = await databases.init('POSTGRES_18');
    await start(knex, true);
    directory.setContent({
      'people.yaml': 'kind: User\nmetadata: { name: noor }\n',
    });
    await start(knex, true);
    expect(remove).not.toHaveBeenCalled();

    await start(knex, false);
    expect(remove).toHaveBeenCalledTimes(1);
    expect(remove.mock.calls[0][0].userRefs).toEqual([
      'user:default/maya',
      'user:default/noor',
    ]);
    expect(await knex.schema.hasTable('boardwalk_demo_refs')).toBe(false);

    await start(knex, false);
    expect(remove).toHaveBeenCalledTimes(1);
  });

  it('lets the plugin start when removal fails, undoes it, and tries again', async () => {
    const knex = await databases.init('POSTGRES_18');
    await knex.schema.createTable('things', table => table.text('name'));
    await knex('things').insert({ name: 'a' });
    await start(knex, true);
    remove.mockImplementationOnce(async context => {
      await context.knex('things').delete();
      throw new Error('half way');
    });
    await start(knex, false);
    expect(await knex('things')).toHaveLength(1);

    remove.mockImplementationOnce(context => context.knex('things').delete());
    await start(knex, false);
    expect(await knex('things')).toHaveLength(0);
  });
});
