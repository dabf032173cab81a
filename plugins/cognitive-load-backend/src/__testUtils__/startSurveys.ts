import type {
  LoggerService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  mockServices,
  startTestBackend,
  TestDatabases,
  type ServiceMock,
} from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import { notificationService } from '@backstage/plugin-notifications-node';
import { createServiceFactory } from '@backstage/backend-plugin-api';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import type { Knex } from 'knex';
import request from 'supertest';
import type { Organisation } from '../domain/freezeAudience';
import { cognitiveLoadPlugin } from '../plugin';
import { entitiesOf } from './organisation';

export interface RunningSurveys {
  knex: Knex;
  api: ReturnType<typeof request>;
  permissions: ServiceMock<PermissionsService>;
  audit: { events: Array<{ eventId: string; meta?: object }> };
  notifications: NotificationSendOptions[];
  /** Of the plugin, and of requests. */
  loggers: Array<ServiceMock<LoggerService>>;
}

/** Denies the next question to the policy. */
export function denyOnce(surveys: RunningSurveys): void {
  surveys.permissions.authorize.mockResolvedValueOnce([
    { result: AuthorizeResult.DENY },
  ]);
}

/** The whole plugin, on a database of its own. */
export async function startSurveys(
  databases: TestDatabases,
  options: {
    organisation: Organisation;
    config?: object;
    /** A database that is there already, as a second backend has it. */
    knex?: Knex;
  },
): Promise<RunningSurveys> {
  const knex = options.knex ?? (await databases.init('POSTGRES_18'));
  const permissions = mockServices.permissions.mock({
    authorize: async requests =>
      requests.map(() => ({ result: AuthorizeResult.ALLOW } as const)),
  });
  const audit: RunningSurveys['audit'] = { events: [] };
  const logger = mockServices.logger.mock({ child: () => logger });
  const notifications: NotificationSendOptions[] = [];
  const rootLogger = mockServices.rootLogger.mock({ child: () => rootLogger });
  const auditor = mockServices.auditor.mock({
    createEvent: async ({ eventId, meta }) => {
      audit.events.push({ eventId, meta });
      return { success: async () => {}, fail: async () => {} };
    },
  });
  const { server } = await startTestBackend({
    features: [
      cognitiveLoadPlugin,
      mockServices.database.factory({ knex, migrations: { skip: false } }),
      mockServices.rootConfig.factory({
        data: { cognitiveLoad: options.config ?? {} },
      }),
      permissions.factory,
      auditor.factory,
      logger.factory,
      rootLogger.factory,
      catalogServiceMock.factory({
        entities: entitiesOf(options.organisation),
      }),
      mockServices.scheduler.factory({
        skipTaskRunOnStartup: true,
      }),
      createServiceFactory({
        service: notificationService,
        deps: {},
        factory: () => ({
          send: async sent => {
            notifications.push(sent);
          },
        }),
      }),
    ],
  });
  return {
    knex,
    api: request(server),
    permissions,
    audit,
    notifications,
    loggers: [logger, rootLogger],
  };
}

/** Lets days pass for all waves. */
export async function daysPass(knex: Knex, days: number): Promise<void> {
  const back = (column: string) =>
    knex.raw("?? - ? * interval '1 day'", [column, days]);
  await knex('survey_waves').update({
    opens_at: back('opens_at'),
    opened_at: back('opened_at'),
    closes_at: back('closes_at'),
    published_at: back('published_at'),
    created_at: back('created_at'),
  });
}
