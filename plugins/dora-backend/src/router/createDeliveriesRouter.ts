import type {
  AuditorService,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  doraSourceManagePermission,
  type DeliveriesAnswer,
  type DeliveryAnswer,
} from '@boardwalk/plugin-dora-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { Delivery } from '../domain/deliveries';
import type { DeliveryService } from '../service/DeliveryService';
import { audited } from './audited';
import { createPermissionCheck } from './createPermissionCheck';
import { listDeliveriesQuery, replayBody, rowId } from './deliveriesSchemas';
import { parseWith } from './parseWith';

/** `/v1/deliveries`, for those who run the sources. */
export function createDeliveriesRouter(options: {
  deliveries: DeliveryService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { deliveries, auditor } = options;
  const router = PromiseRouter();
  const authorize = createPermissionCheck(options, doraSourceManagePermission);

  router.get('/v1/deliveries', async (req, res) => {
    await authorize(req);
    const query = parseWith(listDeliveriesQuery, req.query);
    const { cursor: before, limit, ...filter } = query;
    const found = await deliveries.listDeliveries({
      ...filter,
      before,
      limit: limit + 1,
    });
    const items = found.slice(0, limit);
    const more = found.length > limit;
    const answer: DeliveriesAnswer = {
      items,
      pageInfo: more ? { nextCursor: items[items.length - 1].id } : {},
    };
    res.json(answer);
  });

  router.get('/v1/deliveries/:id', async (req, res) => {
    await authorize(req);
    const id = parseWith(rowId, req.params.id);
    res.json(present(await deliveries.getDelivery(id)));
  });

  router.post('/v1/deliveries/replay', express.json(), async (req, res) => {
    await authorize(req);
    const { source } = parseWith(replayBody, req.body);
    const replayed = await audited(
      auditor,
      { eventId: 'delivery-replay', request: req, meta: { source } },
      () => deliveries.replayDead({ source }),
    );
    res.status(202).json({ replayed });
  });

  router.post('/v1/deliveries/:id/replay', async (req, res) => {
    await authorize(req);
    const id = parseWith(rowId, req.params.id);
    const delivery = await audited(
      auditor,
      { eventId: 'delivery-replay', request: req, meta: { id } },
      () => deliveries.replay(id),
    );
    res.json(present(delivery));
  });
  return router;
}

function present({ body, ...delivery }: Delivery): DeliveryAnswer {
  return { ...delivery, body: body.toString('utf8') };
}
