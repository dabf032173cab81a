import {
  gitTokenReadPermission,
  gitTokenWritePermission,
  parseRepositorySlug,
} from '@boardwalk/plugin-git-common';
import express, { type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { TokenService } from '../service/TokenService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import { newTokenBody, tokenParams } from './schemas';
import type { RouterDeps } from './types';

/** `/v1/tokens`: the caller's own tokens. */
export function createTokensRouter(
  options: RouterDeps & { tokens: TokenService },
): Router {
  const { httpAuth, permissions, auditor, repositories, tokens } = options;
  const router = PromiseRouter();

  router.get('/v1/tokens', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await requirePermission(permissions, gitTokenReadPermission, credentials);
    const items = await tokens.list(credentials.principal.userEntityRef);
    res.json({ items });
  });

  router.post(
    '/v1/tokens',
    express.json({ limit: '20kb' }),
    async (req, res) => {
      const credentials = await httpAuth.credentials(req, { allow: ['user'] });
      await requirePermission(
        permissions,
        gitTokenWritePermission,
        credentials,
      );
      const input = parseWith(newTokenBody, req.body);
      const created = await audited(
        auditor,
        {
          eventId: 'token-create',
          request: req,
          meta: {
            name: input.name,
            scopes: input.scopes,
            repository: input.repository,
            expiresInDays: input.expiresInDays,
          },
        },
        async () => {
          const name = parseRepositorySlug(input.repository ?? '');
          const repository = name && (await repositories.get(name));
          return tokens.create(
            credentials.principal.userEntityRef,
            input,
            repository?.id,
          );
        },
      );
      // Seen once: no cache may keep it.
      res.set('Cache-Control', 'no-store').status(201).json(created);
    },
  );

  router.delete('/v1/tokens/:id', async (req, res) => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await requirePermission(permissions, gitTokenWritePermission, credentials);
    const { id } = parseWith(tokenParams, req.params);
    await audited(
      auditor,
      { eventId: 'token-revoke', request: req, meta: { tokenId: id } },
      () => tokens.revoke(credentials.principal.userEntityRef, id),
    );
    res.status(204).end();
  });
  return router;
}
