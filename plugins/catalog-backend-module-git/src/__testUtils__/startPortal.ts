import {
  type BackendFeature,
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import {
  type createMockDirectory,
  mockCredentials,
  mockServices,
  startTestBackend,
  type TestDatabases,
} from '@backstage/backend-test-utils';
import catalogPlugin from '@backstage/plugin-catalog-backend';
import { eventsServiceFactory } from '@backstage/plugin-events-node';
import type { CommitFile } from '@boardwalk/plugin-git-common';
import catalogModuleBoardwalk from '@boardwalk/plugin-catalog-backend-module-boardwalk';
// The catalog is tried with the whole host; nowhere else depends on it.
// eslint-disable-next-line @backstage/no-mixed-plugin-imports
import gitHost from '@boardwalk/plugin-git-backend';
import type { JsonObject } from '@backstage/types';
import { doraServiceRef } from '@boardwalk/plugin-dora-node';
import request from 'supertest';
import gitCatalog from '..';

export const APP_URL = 'http://portal.example';
const DEADLINE_MS = 30_000;

/** Asks again until the answer passes, and returns it; else shows the last one. */
export async function eventually<T>(
  ask: () => Promise<T>,
  passes: (answer: T) => boolean,
): Promise<T> {
  const deadline = Date.now() + DEADLINE_MS;
  for (;;) {
    const answer = await ask();
    if (passes(answer)) return answer;
    if (Date.now() > deadline)
      throw new Error(`Not in time; last answer: ${JSON.stringify(answer)}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** The real catalog and the real Git host, with a team that owns repositories. */
export async function startPortal(options: {
  databases: TestDatabases;
  data: ReturnType<typeof createMockDirectory>;
  features?: BackendFeature[];
  config?: JsonObject;
}) {
  const { databases, data, features = [], config = {} } = options;
  const backend = await startTestBackend({
    features: [
      catalogPlugin,
      catalogModuleBoardwalk,
      gitHost,
      gitCatalog,
      ...features,
      // The one of the test backend keeps the events of each plugin to itself.
      eventsServiceFactory,
      createDatabaseFactory(databases),
      createServiceFactory({
        service: coreServices.userInfo,
        deps: {},
        factory: () => ({
          getUserInfo: async () => ({
            userEntityRef: 'user:default/ana',
            ownershipEntityRefs: ['user:default/ana', 'group:default/team'],
          }),
        }),
      }),
      createServiceFactory({
        service: doraServiceRef,
        deps: {},
        factory: () => ({
          report: async events => ({ accepted: events.length, duplicates: 0 }),
        }),
      }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: APP_URL },
          backend: {
            baseUrl: APP_URL,
            workingDirectory: data.resolve('work'),
          },
          boardwalk: {
            dataDir: data.path,
            demo: false,
            demoPath: '/nowhere',
            catalog: { folders: [data.resolve('org')], self: false },
          },
          events: { useEventBus: 'never' },
          catalog: {
            rules: [
              { allow: ['Component', 'API', 'Location'] },
              {
                allow: ['User', 'Group', 'Template'],
                locations: [{ type: 'file' }],
              },
            ],
            orphanStrategy: 'delete',
          },
          ...config,
        },
      }),
    ],
  });
  const api = request(backend.server);
  const ana = mockCredentials.user.header('user:default/ana');
  const repositories = '/api/git/v1/repositories';

  const entity = async (name: string, kind = 'component') => {
    const { status, body } = await api.get(
      `/api/catalog/entities/by-name/${kind}/default/${name}`,
    );
    return status === 200 ? body : undefined;
  };
  const commit = async (name: string, files: CommitFile[]) => {
    const branches = await api.get(`${repositories}/team/${name}/branches`);
    await api
      .post(`${repositories}/team/${name}/commits`)
      .set('Authorization', ana)
      .send({
        branch: 'main',
        expectedHeadSha: branches.body.items[0]?.commit.sha,
        message: 'Change',
        files,
      })
      .expect(201);
  };

  await eventually(
    () => entity('team', 'group'),
    found => found !== undefined,
  );
  return {
    api,
    entity,
    stop: () => backend.stop(),
    problems: async () =>
      (await api.get('/api/catalog/boardwalk/problems')).body.items,
    /** Writes files to main, by name. */
    write: (name: string, files: Record<string, string>) =>
      commit(
        name,
        Object.entries(files).map(([path, content]) => ({
          path,
          content,
          encoding: 'utf-8',
        })),
      ),
    remove: (name: string, path: string) =>
      commit(name, [{ path, delete: true }]),
    async create(name: string) {
      await api
        .post(repositories)
        .set('Authorization', ana)
        .send({ namespace: 'team', name, owner: 'group:default/team' })
        .expect(201);
    },
    async destroy(name: string) {
      await api
        .delete(`${repositories}/team/${name}`)
        .set('Authorization', ana)
        .expect(204);
    },
  };
}

/** Each plugin counts its migrations for itself, so that each has a database. */
function createDatabaseFactory(databases: TestDatabases) {
  return createServiceFactory({
    service: coreServices.database,
    deps: {},
    async factory() {
      let client: ReturnType<TestDatabases['init']> | undefined;
      return {
        getClient() {
          client ??= databases.init('POSTGRES_18');
          return client;
        },
      };
    },
  });
}

export type Portal = Awaited<ReturnType<typeof startPortal>>;

export const team = `apiVersion: backstage.io/v1alpha1
kind: Group
metadata: { name: team }
spec: { type: team, children: [] }
---
apiVersion: backstage.io/v1alpha1
kind: User
metadata: { name: ana }
spec: { memberOf: [team] }
---
apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: existing, title: The real one }
spec: { type: service, lifecycle: production, owner: team }
`;

/** A component as YAML; its metadata and spec in flow style may say more. */
export const component = (name: string, metadata = '', kind = 'Component') =>
  `apiVersion: backstage.io/v1alpha1
kind: ${kind}
metadata: { name: ${name}, ${metadata} }
spec: { type: service, lifecycle: production, owner: team }
`;
