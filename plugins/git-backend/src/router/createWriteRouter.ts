import type { Request, Router } from 'express';
import express from 'express';
import PromiseRouter from 'express-promise-router';
import {
  gitRepositoryUpdatePermission,
  stringifyRepositorySlug,
} from '@boardwalk/plugin-git-common';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { BranchService } from '../service/write/BranchService';
import { audited } from './audited';
import { parseWith } from './parseWith';
import {
  openRepository,
  requireRepositoryPermission,
} from './repositoryAccess';
import { branchParams, commitBody, mergeBody } from './schemas';
import type { RouterDeps } from './types';

/** `/v1/repositories/…`: commits, merges and removed branches, by people. */
export function createWriteRouter(
  options: RouterDeps & { branches: BranchService },
): Router {
  const { httpAuth, auditor, branches } = options;
  const router = PromiseRouter();
  const repository = '/v1/repositories/:namespace/:name';

  /** Does work of a person who may write, with an audit event. */
  const write = async <T>(
    req: Request,
    eventId: string,
    meta: { [key: string]: string },
    work: (record: RepositoryRecord, userRef: string) => Promise<T>,
  ): Promise<T> => {
    const user = await httpAuth.credentials(req, { allow: ['user'] });
    const { record, credentials } = await openRepository(options, req);
    return audited(
      auditor,
      {
        eventId,
        request: req,
        meta: { repository: stringifyRepositorySlug(record), ...meta },
      },
      async () => {
        await requireRepositoryPermission(
          options,
          gitRepositoryUpdatePermission,
          record,
          credentials,
        );
        return work(record, user.principal.userEntityRef);
      },
    );
  };

  router.post(
    `${repository}/commits`,
    express.json({ limit: '100mb' }),
    async (req, res) => {
      const body = parseWith(commitBody, req.body);
      const result = await write(
        req,
        'commit',
        { branch: body.branch },
        (record, userRef) => branches.commit(record, body, userRef),
      );
      res.status(201).json(result);
    },
  );

  router.post(
    `${repository}/merge`,
    express.json({ limit: '50kb' }),
    async (req, res) => {
      const body = parseWith(mergeBody, req.body);
      res.json(
        await write(
          req,
          'merge',
          { base: body.base, head: body.head },
          (record, userRef) => branches.merge(record, body, userRef),
        ),
      );
    },
  );

  router.delete(`${repository}/branches/:branch`, async (req, res) => {
    const { branch } = parseWith(branchParams, req.params);
    await write(req, 'branch-delete', { branch }, (record, userRef) =>
      branches.remove(record, branch, userRef),
    );
    res.status(204).end();
  });
  return router;
}
