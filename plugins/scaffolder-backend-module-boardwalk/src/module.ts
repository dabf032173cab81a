import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import {
  scaffolderActionsExtensionPoint,
  scaffolderServiceRef,
} from '@backstage/plugin-scaffolder-node';
import { scaffolderWorkspaceProviderExtensionPoint } from '@backstage/plugin-scaffolder-node/alpha';
import { onboardingServiceRef } from '@boardwalk/plugin-cognitive-load-node';
import { gitHostServiceRef } from '@boardwalk/plugin-git-node';
import { createActions } from './actions/createActions';
import { readGoldenPathConfig } from './config';
import { applyDatabaseMigrations } from './database/migrations';
import { createRouter } from './router/createRouter';
import { createGoldenPaths } from './service/createGoldenPaths';
import { followRuns } from './tasks/followRuns';
import { DataFolderWorkspaces } from './workspaces/DataFolderWorkspaces';

/** Actions, preview and workspaces of the golden paths. */
export const scaffolderModuleBoardwalk = createBackendModule({
  pluginId: 'scaffolder',
  moduleId: 'boardwalk',
  register(env) {
    env.registerInit({
      deps: {
        actions: scaffolderActionsExtensionPoint,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        git: gitHostServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        onboarding: onboardingServiceRef,
        permissions: coreServices.permissions,
        reader: coreServices.urlReader,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
        userInfo: coreServices.userInfo,
        workspaceProviders: scaffolderWorkspaceProviderExtensionPoint,
      },
      async init({ actions, config, database, workspaceProviders, ...deps }) {
        const settings = readGoldenPathConfig(config);
        const shared = {
          ...deps,
          ...settings,
          appUrl: settings.urls.app,
          integrations: ScmIntegrations.fromConfig(config),
          knex: await applyDatabaseMigrations(database),
        };
        const paths = createGoldenPaths(shared);
        const workspaces = DataFolderWorkspaces.create(settings.workspacesPath);

        actions.addActions(...createActions({ ...shared, ...paths, config }));
        workspaceProviders.addProviders({ dataFolder: workspaces });
        deps.httpRouter.use(createRouter({ ...deps, ...paths }));
        await followRuns({ ...deps, keeper: paths.keeper, workspaces });
      },
    });
  },
});
