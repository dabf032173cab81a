import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import {
  createBackendModule,
  createServiceFactory,
  type BackendFeature,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  type MockDirectory,
} from '@backstage/backend-test-utils';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import scaffolderPlugin from '@backstage/plugin-scaffolder-backend';
import {
  createTemplateAction,
  scaffolderActionsExtensionPoint,
} from '@backstage/plugin-scaffolder-node';
import { onboardingServiceRef } from '@boardwalk/plugin-cognitive-load-node';
import {
  gitHostServiceRef,
  type GitHostService,
} from '@boardwalk/plugin-git-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { scaffolderModuleBoardwalk } from '../module';
import { FakeGitHost } from './FakeGitHost';

export const GROUP: Entity = {
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'Group',
  metadata: { name: 'checkout' },
  spec: { type: 'team', children: [] },
};

/** A template as the catalog has it after reading its file. */
export function templateEntity(
  file: string,
  spec: { steps: object[]; parameters?: object; output?: object },
): Entity {
  return {
    apiVersion: 'scaffolder.backstage.io/v1beta3',
    kind: 'Template',
    metadata: {
      name: 'tiny',
      annotations: { 'backstage.io/managed-by-location': `file:${file}` },
    },
    spec: { type: 'service', owner: 'checkout', ...spec } as Entity['spec'],
  };
}

/** The scaffolder with our module, on a database, beside a Git host in memory. */
export async function startGoldenPaths(options: {
  knex: Knex;
  directory: MockDirectory;
  entities: Entity[];
  git?: FakeGitHost;
  groups?: string[];
  onboarding?: { record: jest.Mock; withdraw: jest.Mock };
  /** Actions of the test, by id. */
  actions?: Record<
    string,
    (input: object, signal?: AbortSignal) => Promise<void>
  >;
  features?: BackendFeature[];
}) {
  const { knex, directory, entities } = options;
  const git = options.git ?? new FakeGitHost();
  const onboarding = options.onboarding ?? {
    record: jest.fn(async () => {}),
    withdraw: jest.fn(async () => {}),
  };
  const workingDirectory = directory.resolve('work');
  await mkdir(workingDirectory, { recursive: true });
  const testActions = createBackendModule({
    pluginId: 'scaffolder',
    moduleId: 'test-actions',
    register(env) {
      env.registerInit({
        deps: { actions: scaffolderActionsExtensionPoint },
        async init({ actions }) {
          actions.addActions(
            ...Object.entries(options.actions ?? {}).map(([id, run]) =>
              createTemplateAction({
                id,
                supportsDryRun: true,
                handler: ctx => run(ctx.input, ctx.signal),
              }),
            ),
          );
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      scaffolderPlugin,
      scaffolderModuleBoardwalk,
      testActions,
      mockServices.database.factory({ knex, migrations: { skip: false } }),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: { baseUrl: 'http://localhost', workingDirectory },
          boardwalk: {
            dataDir: directory.resolve('data'),
            templates: { partsPath: directory.resolve('parts') },
          },
          scaffolder: {
            taskRecovery: {
              enabled: true,
              staleTimeout: { seconds: 1 },
              workspaceProvider: 'dataFolder',
            },
          },
        },
      }),
      mockServices.userInfo.mock({
        getUserInfo: async () => ({
          userEntityRef: 'user:default/mock',
          ownershipEntityRefs: options.groups ?? ['group:default/checkout'],
        }),
      }).factory,
      catalogServiceMock.factory({ entities }),
      createServiceFactory({
        service: gitHostServiceRef,
        deps: {},
        factory: () => git as Partial<GitHostService> as GitHostService,
      }),
      createServiceFactory({
        service: onboardingServiceRef,
        deps: {},
        factory: () => onboarding,
      }),
      ...(options.features ?? []),
    ],
  });
  const api = request(backend.server);
  return {
    api,
    git,
    onboarding,
    async stop() {
      await backend.stop();
      // The scaffolder looks for tasks on and on. Once the database of the test is
      // gone, that would fail in whatever test the process runs next.
      knex.client.acquireConnection = () => new Promise(() => {});
    },
    workspaces: join(directory.resolve('data'), 'scaffolder-workspaces'),
    /** Starts a run; answers its id. */
    async run(values: object): Promise<string> {
      const response = await api
        .post('/api/scaffolder/v2/tasks')
        .send({ templateRef: 'template:default/tiny', values });
      expect(response.body).toEqual({ id: expect.any(String) });
      return response.body.id;
    },
    /** Waits until a run has a status. */
    async ended(taskId: string, patienceMs = 15_000): Promise<string> {
      const end = Date.now() + patienceMs;
      for (;;) {
        const { body } = await api.get(`/api/scaffolder/v2/tasks/${taskId}`);
        if (!['open', 'processing'].includes(body.status)) return body.status;
        if (Date.now() > end) return body.status;
        await new Promise(resolve => setTimeout(resolve, 100));
      }
    },
    /** What the log of a run says. */
    async log(taskId: string): Promise<string> {
      const { body } = await api.get(
        `/api/scaffolder/v2/tasks/${taskId}/events`,
      );
      return body
        .map(({ body: { message } }: { body: { message: string } }) => message)
        .join('\n');
    },
  };
}
