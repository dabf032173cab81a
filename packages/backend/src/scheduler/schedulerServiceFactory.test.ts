import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  mockCredentials,
  mockServices,
  startTestBackend,
  TestDatabases,
} from '@backstage/backend-test-utils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import request from 'supertest';
import { schedulerServiceFactory } from './schedulerServiceFactory';

const PATH = '/api/example/.backstage/scheduler/v1/tasks';

describe('schedulerServiceFactory', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const plugin = createBackendPlugin({
    pluginId: 'example',
    register(env) {
      env.registerInit({
        deps: { scheduler: coreServices.scheduler },
        async init({ scheduler }) {
          await scheduler.scheduleTask({
            id: 'sweep',
            scope: 'local',
            frequency: { trigger: 'manual' },
            timeout: { seconds: 5 },
            fn: async () => {},
          });
        },
      });
    },
  });

  async function start(result: AuthorizeResult.ALLOW | AuthorizeResult.DENY) {
    const asked: string[] = [];
    const authorize = async (queries: { permission: { name: string } }[]) => {
      asked.push(...queries.map(({ permission }) => permission.name));
      return queries.map(() => ({ result }));
    };
    const knex = await databases.init('POSTGRES_18');
    const { server } = await startTestBackend({
      features: [
        plugin,
        mockServices.database.factory({ knex }),
        schedulerServiceFactory,
        mockServices.permissions.mock({ authorize }).factory,
      ],
    });
    return { api: request(server), asked };
  }

  it('lets those who may through', async () => {
    const { api, asked } = await start(AuthorizeResult.ALLOW);
    const { body } = await api.get(PATH);
    expect(body.tasks).toEqual([expect.objectContaining({ taskId: 'sweep' })]);
    const { body: answer } = await api.post(`${PATH}/unknown/trigger`);
    expect(answer.error.message).toBe('Task unknown does not exist');
    expect(asked).toEqual([
      'devtools.scheduler.read',
      'devtools.scheduler.trigger',
    ]);
  });

  it('answers 403 to others', async () => {
    const { api } = await start(AuthorizeResult.DENY);
    const answers = await Promise.all([
      api.get(PATH),
      api.post(`${PATH}/sweep/trigger`),
      api.post(`${PATH}/sweep/cancel`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
  });

  it('answers 401 without a sign-in', async () => {
    const { api } = await start(AuthorizeResult.ALLOW);
    const { status } = await api
      .get(PATH)
      .set('Authorization', mockCredentials.none.header());
    expect(status).toBe(401);
  });
});
