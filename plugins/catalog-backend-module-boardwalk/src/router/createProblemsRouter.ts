import {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { catalogEntityReadPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import { CatalogProblemsService } from '../service/types';
import { listProblemsQuery } from './schemas';

/**
 * `GET /boardwalk/problems`: for whoever may read all entities, as a problem
 * names files and entities without regard to who owns them.
 */
export function createProblemsRouter(options: {
  problems: CatalogProblemsService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { problems, httpAuth, permissions } = options;
  const router = PromiseRouter();

  router.get('/boardwalk/problems', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [decision] = await permissions.authorizeConditional(
      [{ permission: catalogEntityReadPermission }],
      { credentials },
    );
    if (decision.result !== AuthorizeResult.ALLOW) {
      throw new NotAllowedError(
        'Catalog problems are shown to those who may read all entities',
      );
    }
    const query = listProblemsQuery.safeParse(req.query);
    if (!query.success) {
      throw new InputError(z.prettifyError(query.error));
    }
    res.json(await problems.listProblems(query.data));
  });
  return router;
}
