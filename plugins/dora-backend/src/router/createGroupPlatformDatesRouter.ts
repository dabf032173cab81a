import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { GroupPlatformDatesAnswer } from '@boardwalk/plugin-dora-common';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { PlatformDates } from '../service/PlatformDates';

/**
 * `/v1/group-platform-dates`, for other plugins: they compare groups by the day on
 * which they came to the platform, and answer for who sees it.
 */
export function createGroupPlatformDatesRouter(options: {
  httpAuth: HttpAuthService;
  dates: PlatformDates;
}): Router {
  const { httpAuth, dates } = options;
  const router = PromiseRouter();
  router.get('/v1/group-platform-dates', async (req, res) => {
    await httpAuth.credentials(req, { allow: ['service'] });
    const answer: GroupPlatformDatesAnswer = { items: dates.ofGroups() };
    res.json(answer);
  });
  return router;
}
