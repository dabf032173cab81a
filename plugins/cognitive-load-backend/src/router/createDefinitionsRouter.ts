import { InputError } from '@backstage/errors';
import {
  cognitiveLoadResultsReadPermission,
  cognitiveLoadWaveManagePermission,
} from '@boardwalk/plugin-cognitive-load-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { DefinitionService } from '../service/DefinitionService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import { definitionPath } from './schemas';
import type { RouterDeps } from './types';

const YAML = ['application/yaml', 'application/x-yaml', 'text/*'];

/** `/v1/definitions`: what is asked. */
export function createDefinitionsRouter(
  options: RouterDeps & { definitions: DefinitionService },
): Router {
  const { definitions, httpAuth, permissions, auditor } = options;
  const router = PromiseRouter();
  router.use('/v1/definitions', express.json({ limit: '200kb' }));
  router.use('/v1/definitions', express.text({ type: YAML, limit: '200kb' }));

  router.get('/v1/definitions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      cognitiveLoadResultsReadPermission,
      credentials,
    );
    res.json(await definitions.list());
  });

  router.get('/v1/definitions/:key/:version', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      cognitiveLoadResultsReadPermission,
      credentials,
    );
    res.json(await definitions.get(parseWith(definitionPath, req.params)));
  });

  router.post('/v1/definitions', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const added = await audited(
      auditor,
      {
        eventId: 'definition-write',
        request: req,
        meta: { actionType: 'create' },
      },
      async () => {
        await requirePermission(
          permissions,
          cognitiveLoadWaveManagePermission,
          credentials,
        );
        if (typeof req.body === 'string' || Object.keys(req.body ?? {}).length)
          return definitions.add(req.body);
        throw new InputError(
          'Send the survey as application/json or application/yaml',
        );
      },
    );
    res.status(201).json(added);
  });

  router.post('/v1/definitions/:key/:version/retire', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    const version = parseWith(definitionPath, req.params);
    const retired = await audited(
      auditor,
      {
        eventId: 'definition-write',
        request: req,
        meta: { actionType: 'retire', ...version },
      },
      async () => {
        await requirePermission(
          permissions,
          cognitiveLoadWaveManagePermission,
          credentials,
        );
        return definitions.retire(version);
      },
    );
    res.json(retired);
  });
  return router;
}
