import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { ChangeReader } from '../service/read/ChangeReader';
import type { HistoryReader } from '../service/read/HistoryReader';
import { parseWith } from './parseWith';
import { openRepository } from './repositoryAccess';
import { commitParams, commitsQuery, compareQuery } from './schemas';
import type { RouterDeps } from './types';

/** `/v1/repositories/…`: commits, branches, tags and what they change. */
export function createHistoryRouter(
  options: RouterDeps & { history: HistoryReader; changes: ChangeReader },
): Router {
  const { history, changes } = options;
  const router = PromiseRouter();
  const repository = '/v1/repositories/:namespace/:name';

  router.get(`${repository}/branches`, async (req, res) => {
    const { record, gitDir } = await openRepository(options, req);
    res.json({ items: await history.branches(gitDir, record.defaultBranch) });
  });

  router.get(`${repository}/tags`, async (req, res) => {
    const { gitDir } = await openRepository(options, req);
    res.json({ items: await history.tags(gitDir) });
  });

  router.get(`${repository}/commits`, async (req, res) => {
    const { record, gitDir } = await openRepository(options, req);
    const { ref = record.defaultBranch, ...query } = parseWith(
      commitsQuery,
      req.query,
    );
    res.json(
      record.empty
        ? { items: [], hasMore: false }
        : await history.commits(gitDir, { ref, ...query }),
    );
  });

  router.get(`${repository}/commits/:sha`, async (req, res) => {
    const { gitDir } = await openRepository(options, req);
    const { sha } = parseWith(commitParams, req.params);
    res.json(await changes.commit(gitDir, sha));
  });

  router.get(`${repository}/compare`, async (req, res) => {
    const { gitDir } = await openRepository(options, req);
    res.json(await changes.compare(gitDir, parseWith(compareQuery, req.query)));
  });
  return router;
}
