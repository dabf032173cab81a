import type { UserInfoService } from '@backstage/backend-plugin-api';
import { NotAllowedError } from '@backstage/errors';
import {
  gitRepositoryCreatePermission,
  gitRepositoryDeletePermission,
  gitRepositoryReadPermission,
  stringifyRepositorySlug,
} from '@boardwalk/plugin-git-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { mayWrite } from '../domain/ownership';
import { audited } from './audited';
import type { RepositoryPresenter } from './createRepositoryPresenter';
import { parseWith } from './parseWith';
import {
  openRepository,
  requireRepositoryPermission,
} from './repositoryAccess';
import { requirePermission } from './requirePermission';
import { listQuery, newRepositoryBody } from './schemas';
import type { RouterDeps } from './types';

export interface RepositoriesRouterOptions extends RouterDeps {
  present: RepositoryPresenter;
  userInfo: UserInfoService;
  platformGroup: string | undefined;
}

/** `/v1/repositories`: finding, making and removing repositories. */
export function createRepositoriesRouter(
  options: RepositoriesRouterOptions,
): Router {
  const { httpAuth, permissions, auditor, repositories, present } = options;
  const router = PromiseRouter();

  router.get('/v1/repositories', async (req, res) => {
    const credentials = await httpAuth.credentials(req, {
      allow: ['user', 'service'],
    });
    await requirePermission(
      permissions,
      gitRepositoryReadPermission,
      credentials,
    );
    const { namespace, q, owner, limit, cursor } = parseWith(
      listQuery,
      req.query,
    );
    const { records, total } = await repositories.list({
      namespace,
      q,
      ownerRef: owner,
      after: cursor,
      // One more says whether there is another page.
      limit: limit + 1,
    });
    const page = records.slice(0, limit);
    const last = page.at(-1);
    res.json({
      items: await present(page, credentials),
      pageInfo:
        records.length > limit && last
          ? {
              nextCursor: Buffer.from(stringifyRepositorySlug(last)).toString(
                'base64url',
              ),
            }
          : {},
      totalItems: total,
    });
  });

  router.post(
    '/v1/repositories',
    express.json({ limit: '20kb' }),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      await requirePermission(
        permissions,
        gitRepositoryCreatePermission,
        credentials,
      );
      const input = parseWith(newRepositoryBody, req.body);
      const { userEntityRef, ownershipEntityRefs } =
        await options.userInfo.getUserInfo(credentials);
      const record = await audited(
        auditor,
        {
          eventId: 'repository-create',
          request: req,
          meta: { repository: stringifyRepositorySlug(input) },
        },
        async () => {
          const mayOwn = mayWrite({
            ownerRef: input.owner,
            ownershipRefs: ownershipEntityRefs,
            platformGroup: options.platformGroup,
          });
          if (!mayOwn)
            throw new NotAllowedError(
              `You can make repositories for yourself and for groups that you belong to, and ${input.owner} is none of them`,
            );
          return repositories.create(input, userEntityRef);
        },
      );
      const [repository] = await present([record], credentials);
      res.status(201).json(repository);
    },
  );

  router.get('/v1/repositories/:namespace/:name', async (req, res) => {
    const { record, credentials } = await openRepository(options, req);
    const [repository] = await present([record], credentials);
    res.json(repository);
  });

  router.delete('/v1/repositories/:namespace/:name', async (req, res) => {
    const user = await httpAuth.credentials(req, { allow: ['user'] });
    const { record, credentials } = await openRepository(options, req);
    await audited(
      auditor,
      {
        eventId: 'repository-delete',
        severityLevel: 'high',
        request: req,
        meta: { repository: stringifyRepositorySlug(record) },
      },
      async () => {
        await requireRepositoryPermission(
          options,
          gitRepositoryDeletePermission,
          record,
          credentials,
        );
        await repositories.remove(record, user.principal.userEntityRef);
      },
    );
    res.status(204).end();
  });
  return router;
}
