import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { doraSourceManagePermission } from '@boardwalk/plugin-dora-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SourceService } from '../service/SourceService';
import { audited } from './audited';
import { createPermissionCheck } from './createPermissionCheck';
import { sourceId } from './deliveriesSchemas';
import { parseWith } from './parseWith';

/** `/v1/sources`, for those who run the sources. */
export function createSourcesRouter(options: {
  sources: SourceService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { sources, auditor } = options;
  const router = PromiseRouter();
  const authorize = createPermissionCheck(options, doraSourceManagePermission);

  router.get('/v1/sources', async (req, res) => {
    await authorize(req);
    res.json(await sources.list());
  });

  router.post('/v1/sources/:id/test', async (req, res) => {
    await authorize(req);
    const id = parseWith(sourceId, req.params.id);
    const answer = await audited(
      auditor,
      { eventId: 'source-test', request: req, meta: { source: id } },
      async () => sources.test(id),
    );
    res.json(answer);
  });
  return router;
}
