import type {
  AuditorService,
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  type CompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { InputError, NotAllowedError, toError } from '@backstage/errors';
import { catalogEntityRefreshPermission } from '@backstage/plugin-catalog-common/alpha';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { DocsHealthService } from '../service/types';
import { entityParams, listDocsQuery } from './schemas';

const ENTITIES = '/docs-health/v1/entities';

/** How the docs of entities are: of those that the caller may see in the catalog. */
export function createDocsHealthRouter(options: {
  docs: DocsHealthService;
  auditor: AuditorService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { docs, auditor, httpAuth, permissions } = options;
  const router = PromiseRouter();

  const mayBuild = async (
    ref: CompoundEntityRef,
    credentials: BackstageCredentials,
  ) => {
    const [decision] = await permissions.authorize(
      [
        {
          permission: catalogEntityRefreshPermission,
          resourceRef: stringifyEntityRef(ref),
        },
      ],
      { credentials },
    );
    return decision.result === AuthorizeResult.ALLOW;
  };

  router.get(ENTITIES, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { owner, ...query } = parse(listDocsQuery, req.query);
    res.json(await docs.listDocs({ ...query, owners: owner, credentials }));
  });

  router.get(`${ENTITIES}/:kind/:namespace/:name`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const ref = parse(entityParams, req.params);
    const found = await docs.getDocs(ref, { credentials });
    res.json({ ...found, mayBuild: await mayBuild(ref, credentials) });
  });

  router.post(`${ENTITIES}/:kind/:namespace/:name/build`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const ref = parse(entityParams, req.params);
    const event = await auditor.createEvent({
      eventId: 'docs-build',
      severityLevel: 'medium',
      request: req,
      meta: { entityRef: stringifyEntityRef(ref) },
    });
    try {
      if (!(await mayBuild(ref, credentials))) {
        throw new NotAllowedError(
          'Docs are built again for those who may refresh the entity: its owners, as a rule',
        );
      }
      const outcome = await docs.buildDocs(ref, { credentials });
      await event.success({ meta: { state: outcome.state } });
      res.json(outcome);
    } catch (error) {
      await event.fail({ error: toError(error) });
      throw error;
    }
  });
  return router;
}

function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InputError(z.prettifyError(parsed.error));
  return parsed.data;
}
