import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import {
  cognitiveLoadActionWritePermission,
  cognitiveLoadResultsReadPermission,
} from '@boardwalk/plugin-cognitive-load-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ActionService } from '../service/ActionService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import {
  actionChangeBody,
  actionsQuery,
  id as idSchema,
  newActionBody,
} from './schemas';
import type { RouterDeps } from './types';

/** `/v1/actions`: what is done about results. */
export function createActionsRouter(
  options: RouterDeps & { actions: ActionService },
): Router {
  const { actions, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();
  router.use('/v1/actions', express.json({ limit: '20kb' }));

  const requireWrite = async (
    group: string,
    credentials: BackstageCredentials,
  ) => {
    const [{ result }] = await permissions.authorize(
      [
        {
          permission: cognitiveLoadActionWritePermission,
          resourceRef: group,
        },
      ],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW)
      throw new NotAllowedError(
        `The permission ${cognitiveLoadActionWritePermission.name} is needed for ${group}`,
      );
  };

  router.get('/v1/actions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      cognitiveLoadResultsReadPermission,
      credentials,
    );
    const { group, wave } = parseWith(actionsQuery, req.query);
    res.json(await actions.list({ group, waveId: wave }));
  });

  router.post('/v1/actions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const action = parseWith(newActionBody, req.body);
    const { waveId, group } = action;
    const added = await audited(
      auditor,
      {
        eventId: 'action-write',
        request: req,
        meta: { actionType: 'create', waveId, group },
      },
      async () => {
        await requireWrite(group, credentials);
        return actions.add(action);
      },
    );
    res.status(201).json(added);
  });

  router.patch('/v1/actions/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const actionId = parseWith(idSchema, req.params.id);
    const change = parseWith(actionChangeBody, req.body);
    const changed = await audited(
      auditor,
      {
        eventId: 'action-write',
        request: req,
        meta: { actionType: 'update', actionId },
      },
      async () => {
        const { group } = await actions.get(actionId);
        await requireWrite(group, credentials);
        return actions.change(actionId, change);
      },
    );
    res.json(changed);
  });
  return router;
}
