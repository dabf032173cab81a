import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  doraSourceManagePermission,
  type RefusedMessagesAnswer,
} from '@boardwalk/plugin-dora-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SinkService } from '../service/SinkService';
import { audited } from './audited';
import { createPermissionCheck } from './createPermissionCheck';
import { listRefusedQuery, sinkId } from './sinksSchemas';
import { parseWith } from './parseWith';

/** `/v1/sinks`, for those who run what comes in and goes out. */
export function createSinksRouter(options: {
  sinks: SinkService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { sinks, auditor } = options;
  const router = PromiseRouter();
  const authorize = createPermissionCheck(options, doraSourceManagePermission);

  router.get('/v1/sinks', async (req, res) => {
    await authorize(req);
    res.json(await sinks.list());
  });

  router.get('/v1/sinks/:id/refused', async (req, res) => {
    await authorize(req);
    const sink = parseWith(sinkId, req.params.id);
    const { cursor: before, limit } = parseWith(listRefusedQuery, req.query);
    const found = await sinks.listRefused({ sink, before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const answer: RefusedMessagesAnswer = {
      items,
      pageInfo:
        found.length > limit ? { nextCursor: items[items.length - 1].id } : {},
    };
    res.json(answer);
  });

  router.post('/v1/sinks/:id/retry', async (req, res) => {
    await authorize(req);
    const sink = parseWith(sinkId, req.params.id);
    const retried = await audited(
      auditor,
      { eventId: 'sink-retry', request: req, meta: { sink } },
      () => sinks.retry(sink),
    );
    res.status(202).json({ retried });
  });
  return router;
}
