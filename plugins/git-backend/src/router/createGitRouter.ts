import type { UserInfoService } from '@backstage/backend-plugin-api';
import { Router } from 'express';
import { AttemptLimiter } from '../service/AttemptLimiter';
import type { createGitHost } from '../service/createGitHost';
import { createContentRouter } from './createContentRouter';
import { createGitClientRouter } from './createGitClientRouter';
import { createHistoryRouter } from './createHistoryRouter';
import { createOpenApiRouter } from './createOpenApiRouter';
import { createPushesRouter } from './createPushesRouter';
import { createRepositoriesRouter } from './createRepositoriesRouter';
import { createRepositoryPresenter } from './createRepositoryPresenter';
import { createTokensRouter } from './createTokensRouter';
import { createWriteRouter } from './createWriteRouter';
import type { RouterDeps } from './types';

/** What git clients ask for. They have no session of the portal: their tokens are checked there. */
export const GIT_CLIENT_PATH = '/:namespace/:repository.git';

const WRONG_PASSWORDS_A_MINUTE = 30;

/** All routes of the Git host. */
export function createGitRouter(
  options: RouterDeps &
    ReturnType<typeof createGitHost> & {
      userInfo: UserInfoService;
      platformGroup?: string;
      appBaseUrl: string;
      backendBaseUrl: string;
      maxPushBytes: number;
    },
): Router {
  const { platformGroup } = options;
  const router = Router();
  const present = createRepositoryPresenter(options);
  const limiter = AttemptLimiter.create({
    limit: WRONG_PASSWORDS_A_MINUTE,
    now: Date.now,
  });
  router.use(createGitClientRouter({ ...options, limiter }));
  router.use(createRepositoriesRouter({ ...options, present, platformGroup }));
  router.use(createContentRouter(options));
  router.use(createHistoryRouter(options));
  router.use(createWriteRouter(options));
  router.use(createTokensRouter(options));
  router.use(createPushesRouter(options));
  router.use(createOpenApiRouter(options));
  return router;
}
