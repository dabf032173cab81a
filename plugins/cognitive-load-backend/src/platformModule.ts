import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { scaffolderServiceRef } from '@backstage/plugin-scaffolder-node';
import { applyDatabaseMigrations } from './database/migrations';
import { createOnboardingRouter } from './router/createOnboardingRouter';
import { createPlatformRouter } from './router/createPlatformRouter';
import { CatalogOrganisationReader } from './service/OrganisationReader';
import { createPlatform } from './service/platform/createPlatform';
import { followPlatform } from './tasks/followPlatform';

/** What stands beside the survey: signals, onboarding, adoption, tickets, objectives. */
export const cognitiveLoadModulePlatform = createBackendModule({
  pluginId: 'cognitive-load',
  moduleId: 'platform',
  register(env) {
    env.registerInit({
      deps: {
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        scaffolder: scaffolderServiceRef,
        scheduler: coreServices.scheduler,
      },
      async init({ database, httpRouter, scheduler, ...deps }) {
        const { platform, onboarding, milestones, probe } = createPlatform({
          ...deps,
          knex: await applyDatabaseMigrations(database),
          organisation: CatalogOrganisationReader.create(deps),
          now: () => new Date(),
        });
        await followPlatform({ scheduler, milestones, probe });
        httpRouter.use(createPlatformRouter({ ...deps, platform }));
        httpRouter.use(createOnboardingRouter({ ...deps, onboarding }));
      },
    });
  },
});
