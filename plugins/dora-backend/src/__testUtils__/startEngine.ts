import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
  type ServiceMock,
} from '@backstage/backend-test-utils';
import type {
  LoggerService,
  PermissionsService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  doraSinksExtensionPoint,
  doraSourcesExtensionPoint,
  type DoraSink,
  type DoraWebhookSource,
  type WebhookSourceDescription,
} from '@boardwalk/plugin-dora-node';
import type { Knex } from 'knex';
import request from 'supertest';
import { doraPlugin } from '../plugin';
import type { RegisteredReconciler } from '../service/WebhookSources';

export interface Engine {
  knex: Knex;
  api: ReturnType<typeof request>;
  permissions: ServiceMock<PermissionsService>;
  audit: { events: Array<{ eventId: string }> };
  logger: ServiceMock<LoggerService>;
  /** Scheduled work that was asked for out of turn; it is not done. */
  triggered: string[];
}

/** Denies the next question to the policy. */
export function denyOnce(engine: Engine): void {
  engine.permissions.authorize.mockResolvedValueOnce([
    { result: AuthorizeResult.DENY },
  ]);
}

/** The whole plugin, on a database of its own. */
export async function startEngine(
  databases: TestDatabases,
  options: {
    sources?: DoraWebhookSource[];
    /** What reads APIs. */
    reconcilers?: RegisteredReconciler[];
    /** Sources that are only told of. */
    descriptions?: WebhookSourceDescription[];
    /** Who is told. */
    sinks?: DoraSink[];
    dora?: object;
    /** What the catalog has; it is read at once then. */
    entities?: Entity[];
    /** A database that is there already, as a second backend has it. */
    knex?: Knex;
  } = {},
): Promise<Engine> {
  const knex = options.knex ?? (await databases.init('POSTGRES_18'));
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW } as const)),
    authorizeConditional: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW } as const)),
  });
  const audit: Engine['audit'] = { events: [] };
  const logger = mockServices.logger.mock({ child: () => logger });
  const auditor = mockServices.auditor.mock({
    createEvent: async event => {
      audit.events.push({ eventId: event.eventId });
      return { success: async () => {}, fail: async () => {} };
    },
  });
  const schedulers: SchedulerService[] = [];
  const { server } = await startTestBackend({
    features: [
      doraPlugin,
      mockServices.database.factory({ knex, migrations: { skip: false } }),
      mockServices.rootConfig.factory({ data: { dora: options.dora ?? {} } }),
      permissions.factory,
      auditor.factory,
      logger.factory,
      catalogServiceMock.factory({ entities: options.entities ?? [] }),
      mockServices.scheduler.factory({
        includeInitialDelayedTasksOnStartup: options.entities !== undefined,
      }),
      createBackendModule({
        pluginId: 'dora',
        moduleId: 'test-sources',
        register(env) {
          env.registerInit({
            deps: {
              scheduler: coreServices.scheduler,
              sinks: doraSinksExtensionPoint,
              sources: doraSourcesExtensionPoint,
            },
            async init({ scheduler, sinks, sources }) {
              schedulers.push(scheduler);
              for (const sink of options.sinks ?? []) sinks.addSink(sink);
              for (const description of options.descriptions ?? [])
                sources.describeWebhookSource(description);
              for (const source of options.sources ?? [])
                sources.addWebhookSource(source);
              for (const { reconciler, settings } of options.reconcilers ?? [])
                sources.addReconciler(reconciler, settings);
            },
          });
        },
      }),
    ],
  });
  const triggered: string[] = [];
  for (const scheduler of schedulers)
    scheduler.triggerTask = async id => {
      triggered.push(id);
    };
  return { knex, api: request(server), permissions, audit, logger, triggered };
}
