import type { HttpAuthService } from '@backstage/backend-plugin-api';
import type { FirstSuccessesAnswer } from '@boardwalk/plugin-dora-common';
import { json, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { z } from 'zod';
import type { FirstSuccessReader } from '../service/FirstSuccessReader';
import { parseWith } from './parseWith';

const body = z.strictObject({
  services: z
    .array(
      z.strictObject({
        ref: z
          .string()
          .min(1)
          .max(300)
          .transform(ref => ref.toLocaleLowerCase('en-US')),
        since: z.iso.datetime({ offset: true }).transform(at => new Date(at)),
      }),
    )
    .max(500),
});

/**
 * `/v1/first-successes`, for other plugins: they ask about many services at once, and
 * answer for who sees it.
 */
export function createFirstSuccessesRouter(options: {
  httpAuth: HttpAuthService;
  firsts: FirstSuccessReader;
}): Router {
  const { httpAuth, firsts } = options;
  const router = PromiseRouter();
  // A question, and too long for an address.
  router.post(
    '/v1/first-successes',
    json({ limit: '300kb' }),
    async (req, res) => {
      await httpAuth.credentials(req, { allow: ['service'] });
      const { services } = parseWith(body, req.body);
      const answer: FirstSuccessesAnswer = {
        items: await firsts.read(services),
      };
      res.json(answer);
    },
  );
  return router;
}
