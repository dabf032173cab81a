import { ServiceUnavailableError } from '@backstage/errors';
import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';

/** Answers everything with what is to be done before there can be a Git host. */
export function createUnavailableRouter(problem: string): Router {
  const router = PromiseRouter();
  router.use(async () => {
    throw new ServiceUnavailableError(problem);
  });
  return router;
}
