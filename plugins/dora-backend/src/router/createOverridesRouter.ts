import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  AuthorizeResult,
  type ResourcePermission,
} from '@backstage/plugin-permission-common';
import {
  doraMetricReadPermission,
  doraOverrideWritePermission,
} from '@boardwalk/plugin-dora-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { OverrideService } from '../service/OverrideService';
import { audited } from './audited';
import { rowId } from './deliveriesSchemas';
import {
  correctionBody,
  listOverridesQuery,
  undoBody,
} from './overridesSchemas';
import { parseWith } from './parseWith';

/** `/v1/overrides`: corrections by people, each with a reason. */
export function createOverridesRouter(options: {
  overrides: OverrideService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  auditor: AuditorService;
}): Router {
  const { overrides, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();
  router.use('/v1/overrides', express.json());

  const authorize = async (
    permission: ResourcePermission,
    scopes: string[],
    credentials: BackstageCredentials,
  ) => {
    const decisions = await permissions.authorize(
      scopes.map(resourceRef => ({ permission, resourceRef })),
      { credentials },
    );
    if (decisions.some(({ result }) => result !== AuthorizeResult.ALLOW))
      throw new NotAllowedError(
        `The permission ${permission.name} is needed for ${scopes.join(
          ' and ',
        )}`,
      );
  };

  router.get('/v1/overrides', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    // They may be about any service: who sees them may see the organisation.
    await authorize(doraMetricReadPermission, [''], credentials);
    const { cursor: before, limit } = parseWith(listOverridesQuery, req.query);
    const found = await overrides.listOverrides({ before, limit: limit + 1 });
    const items = found.slice(0, limit);
    const more = found.length > limit;
    res.json({
      items,
      pageInfo: more ? { nextCursor: items[items.length - 1].id } : {},
    });
  });

  router.post('/v1/overrides', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const correction = parseWith(correctionBody, req.body);
    const override = await audited(
      auditor,
      {
        eventId: 'override-write',
        request: req,
        meta: { queryType: 'create', ...correction },
      },
      async () => {
        const services = await overrides.servicesOf(correction);
        await authorize(doraOverrideWritePermission, services, credentials);
        return overrides.correct(
          correction,
          credentials.principal.userEntityRef,
        );
      },
    );
    res.status(201).json(override);
  });

  router.post('/v1/overrides/:id/undo', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const id = parseWith(rowId, req.params.id);
    const { reason } = parseWith(undoBody, req.body ?? {});
    const override = await audited(
      auditor,
      {
        eventId: 'override-write',
        request: req,
        meta: { queryType: 'undo', id },
      },
      async () => {
        const services = await overrides.servicesOfOverride(id);
        await authorize(doraOverrideWritePermission, services, credentials);
        return overrides.undo(id, {
          by: credentials.principal.userEntityRef,
          reason,
        });
      },
    );
    res.json(override);
  });
  return router;
}
