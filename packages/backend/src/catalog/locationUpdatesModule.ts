import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { catalogLocationDeletePermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import Router from 'express-promise-router';

/**
 * Keeps the change of a registered location to those who may delete one. The
 * catalog asks for the right to create only, which everybody has: anyone could
 * point the location of another team at a file of their own.
 */
export const catalogModuleLocationUpdates = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'location-updates',
  register(env) {
    env.registerInit({
      deps: {
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        permissions: coreServices.permissions,
      },
      async init({ httpAuth, httpRouter, permissions }) {
        const router = Router();
        // Modules come before their plugin, and so do their routes.
        router.put('/locations/:id', async (req, _res, next) => {
          const [decision] = await permissions.authorize(
            [{ permission: catalogLocationDeletePermission }],
            { credentials: await httpAuth.credentials(req) },
          );
          if (decision.result !== AuthorizeResult.ALLOW) {
            throw new NotAllowedError(
              'Only members of the platform group may change a registered location',
            );
          }
          next();
        });
        httpRouter.use(router);
      },
    });
  },
});
