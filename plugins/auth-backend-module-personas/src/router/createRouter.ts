import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { SignInOptionsService } from '../service/SignInOptionsService';

/**
 * `GET /boardwalk/sign-in`: what the sign-in page may offer. Unauthenticated,
 * as it is asked before anyone is signed in; without personas it tells no more
 * than the ids of the configured providers.
 */
export function createRouter(options: {
  signInOptions: SignInOptionsService;
}): Router {
  const router = PromiseRouter();

  router.get('/boardwalk/sign-in', async (_req, res) => {
    const signIn = await options.signInOptions.getSignInOptions();
    res.set('Cache-Control', 'no-store').json(signIn);
  });

  return router;
}
