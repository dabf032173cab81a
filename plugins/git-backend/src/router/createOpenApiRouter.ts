import { readFile } from 'node:fs/promises';
import {
  resolvePackagePath,
  type HttpAuthService,
} from '@backstage/backend-plugin-api';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { parse } from 'yaml';

/** The description of this API, which docs/api/git.openapi.yaml is a copy of. */
export function createOpenApiRouter(options: {
  httpAuth: HttpAuthService;
}): Router {
  const { httpAuth } = options;
  const router = PromiseRouter();
  const source = () =>
    readFile(
      resolvePackagePath('@boardwalk/plugin-git-backend', 'openapi.yaml'),
      'utf8',
    );

  router.get('/v1/openapi.yaml', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.type('application/yaml').send(await source());
  });

  router.get('/v1/openapi.json', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['user', 'service'] });
    res.json(parse(await source()));
  });
  return router;
}
