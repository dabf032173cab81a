import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  doraSourceManagePermission,
  type ReconciliationRowsAnswer,
  type ReconciliationSteered,
} from '@boardwalk/plugin-dora-common';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ReconciliationService } from '../service/ReconciliationService';
import { audited } from './audited';
import { createPermissionCheck } from './createPermissionCheck';
import { sourceId } from './deliveriesSchemas';
import { parseWith } from './parseWith';
import { backfillBody, listStreamsQuery } from './reconciliationSchemas';

/** `/v1/reconciliation`, for those who run the sources. */
export function createReconciliationRouter(options: {
  reconciliation: ReconciliationService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { reconciliation, auditor } = options;
  const router = PromiseRouter();
  const authorize = createPermissionCheck(options, doraSourceManagePermission);
  /** Parses the source, and does the work with an audit event. */
  const steer = async (
    request: Request,
    eventId: string,
    meta: { from?: string; repositories?: string[] },
    work: (source: string) => Promise<ReconciliationSteered>,
  ) => {
    const source = parseWith(sourceId, request.params.source);
    return audited(
      auditor,
      { eventId, request, meta: { source, ...meta } },
      () => work(source),
    );
  };

  router.get('/v1/reconciliation', async (req, res) => {
    await authorize(req);
    res.json(await reconciliation.list());
  });

  router.get('/v1/reconciliation/:source/streams', async (req, res) => {
    await authorize(req);
    const source = parseWith(sourceId, req.params.source);
    const { cursor, limit, state } = parseWith(listStreamsQuery, req.query);
    const found = await reconciliation.listStreams(source, {
      state,
      after: cursor,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const more = found.length > limit;
    const answer: ReconciliationRowsAnswer = {
      items,
      pageInfo: more ? { nextCursor: items[items.length - 1].id } : {},
    };
    res.json(answer);
  });

  router.post(
    '/v1/reconciliation/:source/backfill',
    express.json(),
    async (req, res) => {
      await authorize(req);
      const { from, repositories } = parseWith(backfillBody, req.body);
      const answer = await steer(
        req,
        'reconciliation-backfill',
        { from: from.toISOString(), repositories },
        source => reconciliation.backfill(source, { from, repositories }),
      );
      res.status(202).json(answer);
    },
  );

  router.post('/v1/reconciliation/:source/pause', async (req, res) => {
    await authorize(req);
    res.json(
      await steer(req, 'reconciliation-pause', {}, source =>
        reconciliation.pause(source, true),
      ),
    );
  });

  router.post('/v1/reconciliation/:source/resume', async (req, res) => {
    await authorize(req);
    res.json(
      await steer(req, 'reconciliation-resume', {}, source =>
        reconciliation.pause(source, false),
      ),
    );
  });

  router.post('/v1/reconciliation/:source/cancel', async (req, res) => {
    await authorize(req);
    res.json(
      await steer(req, 'reconciliation-cancel', {}, source =>
        reconciliation.cancel(source),
      ),
    );
  });
  return router;
}
