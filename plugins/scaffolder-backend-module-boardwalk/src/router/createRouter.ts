import type {
  BackstageCredentials,
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import { InputError, NotAllowedError } from '@backstage/errors';
import { AuthorizeResult } from '@backstage/plugin-permission-common';
import { taskCreatePermission } from '@backstage/plugin-scaffolder-common/alpha';
import { json, type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { ParameterChecker } from '../service/ParameterChecker';
import type { PreviewService } from '../service/PreviewService';
import type { RepositoryHosts } from '../service/RepositoryHosts';
import type { RunOutcomes } from '../service/RunOutcomes';

const PATH = '/boardwalk/v1';

const previewBody = z.strictObject({
  templateRef: z.string().max(200),
  values: z.record(z.string(), z.unknown()),
});

const nameQuery = z.strictObject({
  name: z.string().max(1_000),
  owner: z.string().max(200).optional(),
  host: z.string().max(253).optional(),
});

const runParams = z.object({ taskId: z.uuid() });

/**
 * What the form of a template asks, for signed-in people who may create, and what the
 * page of a run does.
 */
export function createRouter(options: {
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
  checker: ParameterChecker;
  hosts: RepositoryHosts;
  outcomes: RunOutcomes;
  preview: PreviewService;
}): Router {
  const { httpAuth, permissions, checker, hosts, outcomes, preview } = options;
  const router = PromiseRouter();

  const requireCreator = async (
    req: Request,
  ): Promise<BackstageCredentials> => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const [{ result }] = await permissions.authorize(
      [{ permission: taskCreatePermission }],
      { credentials },
    );
    if (result !== AuthorizeResult.ALLOW)
      throw new NotAllowedError(
        `The permission ${taskCreatePermission.name} is needed`,
      );
    return credentials;
  };

  router.post(`${PATH}/preview`, json({ limit: '200kb' }), async (req, res) => {
    const credentials = await requireCreator(req);
    const { templateRef, values } = parseWith(previewBody, req.body);
    res.json(await preview.preview({ templateRef, values }, credentials));
  });

  router.get(`${PATH}/name`, async (req, res) => {
    const credentials = await requireCreator(req);
    const query = parseWith(nameQuery, req.query);
    const problems = await checker.checkName(query, credentials);
    res.json({
      name: query.name,
      available: problems.length === 0,
      problems: problems.map(({ message }) => message),
    });
  });

  router.get(`${PATH}/hosts`, async (req, res) => {
    await requireCreator(req);
    res.json({ items: hosts.list() });
  });
  router.get(`${PATH}/runs/:taskId`, async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    const { taskId } = parseWith(runParams, req.params);
    res.json(await outcomes.of(taskId, credentials));
  });
  return router;
}

function parseWith<T extends z.ZodType>(schema: T, value: unknown) {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new InputError(z.prettifyError(parsed.error));
  return parsed.data;
}
