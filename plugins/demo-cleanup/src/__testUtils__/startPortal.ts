import { databaseServiceFactory } from '@backstage/backend-defaults/database';
import { schedulerServiceFactory } from '@backstage/backend-defaults/scheduler';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import catalogBackend from '@backstage/plugin-catalog-backend';
import eventsBackend from '@backstage/plugin-events-backend';
import notificationsBackend from '@backstage/plugin-notifications-backend';
import scaffolderBackend from '@backstage/plugin-scaffolder-backend';
import searchBackend from '@backstage/plugin-search-backend';
import searchBackendModuleCatalog from '@backstage/plugin-search-backend-module-catalog';
import searchBackendModulePg from '@backstage/plugin-search-backend-module-pg';
import signalsBackend from '@backstage/plugin-signals-backend';
import techdocsBackend from '@backstage/plugin-techdocs-backend';
import userSettingsBackend from '@backstage/plugin-user-settings-backend';
import boardwalkCatalogBackendModuleBoardwalk from '@boardwalk/plugin-catalog-backend-module-boardwalk';
import boardwalkTechdocsModuleNative from '@boardwalk/plugin-techdocs-backend-module-native';
import { JsonObject } from '@backstage/types';
import demoCleanupLoader from '..';

/** The core plugins that keep something, real but for sign-in. */
export function startPortal(options: {
  database: JsonObject;
  demo: boolean;
  /** Folder with `demo/`, `mine/`, `techdocs/` and `work/`. */
  folder: string;
}) {
  const { database, demo, folder } = options;
  const schedule = {
    frequency: { seconds: 2 },
    timeout: { minutes: 1 },
    initialDelay: { seconds: 1 },
  };
  return startTestBackend({
    features: [
      databaseServiceFactory,
      schedulerServiceFactory,
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost' },
          backend: {
            baseUrl: 'http://localhost',
            database,
            workingDirectory: `${folder}/work`,
          },
          boardwalk: {
            demo,
            demoPath: `${folder}/demo`,
            catalog: { folders: [`${folder}/mine`], self: false },
          },
          catalog: {
            processingInterval: { seconds: 1 },
            rules: [{ allow: ['Component', 'Location', 'User', 'Group'] }],
          },
          search: { collators: { catalog: { schedule } } },
          techdocs: {
            builder: 'local',
            // What is to be removed is made by the test.
            generator: { ahead: { enabled: false } },
            publisher: {
              type: 'local',
              local: { publishDirectory: `${folder}/techdocs` },
            },
          },
        },
      }),
      authBackend,
      catalogBackend,
      eventsBackend,
      notificationsBackend,
      scaffolderBackend,
      searchBackend,
      searchBackendModuleCatalog,
      searchBackendModulePg,
      signalsBackend,
      techdocsBackend,
      userSettingsBackend,
      boardwalkCatalogBackendModuleBoardwalk,
      boardwalkTechdocsModuleNative,
      demoCleanupLoader,
    ],
  });
}
