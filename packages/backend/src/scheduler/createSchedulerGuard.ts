import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  devToolsTaskSchedulerCreatePermission,
  devToolsTaskSchedulerReadPermission,
} from '@backstage/plugin-devtools-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/**
 * Keeps `/.backstage/scheduler` of a plugin to those who may use the developer
 * tools. Backstage asks for no more than a sign-in there, so that anyone could
 * start and cancel the scheduled tasks of every plugin.
 */
export function createSchedulerGuard(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { httpAuth, permissions } = options;
  const router = PromiseRouter();
  router.use('/.backstage/scheduler', async (req, _res, next) => {
    const permission =
      req.method === 'GET' || req.method === 'HEAD'
        ? devToolsTaskSchedulerReadPermission
        : devToolsTaskSchedulerCreatePermission;
    const [decision] = await permissions.authorize([{ permission }], {
      credentials: await httpAuth.credentials(req),
    });
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'Scheduled tasks are for those who may use the developer tools',
      );
    }
    next();
  });
  return router;
}
