import { DefaultSchedulerService } from '@backstage/backend-defaults/scheduler';
import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { createSchedulerGuard } from './createSchedulerGuard';

/** The scheduler of Backstage, with a guard before its routes. */
export const schedulerServiceFactory = createServiceFactory({
  service: coreServices.scheduler,
  deps: {
    database: coreServices.database,
    httpAuth: coreServices.httpAuth,
    httpRouter: coreServices.httpRouter,
    logger: coreServices.logger,
    metrics: metricsServiceRef,
    permissions: coreServices.permissions,
    pluginMetadata: coreServices.pluginMetadata,
    rootLifecycle: coreServices.rootLifecycle,
  },
  async factory({ httpAuth, permissions, ...deps }) {
    // The scheduler adds its routes when it is made; the first one wins.
    deps.httpRouter.use(createSchedulerGuard({ httpAuth, permissions }));
    return DefaultSchedulerService.create(deps);
  },
});
