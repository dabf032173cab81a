import { gitRepositoryReadPermission } from '@boardwalk/plugin-git-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { PushLog } from '../service/PushLog';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import { pushesQuery } from './schemas';
import type { RouterDeps } from './types';

/** `/v1/pushes`: what was pushed, for services that follow it. */
export function createPushesRouter(
  options: RouterDeps & { pushes: PushLog },
): Router {
  const { httpAuth, permissions, pushes } = options;
  const router = PromiseRouter();

  router.get('/v1/pushes', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['service'] });
    await requirePermission(
      permissions,
      gitRepositoryReadPermission,
      credentials,
    );
    res.json({ items: await pushes.list(parseWith(pushesQuery, req.query)) });
  });
  return router;
}
