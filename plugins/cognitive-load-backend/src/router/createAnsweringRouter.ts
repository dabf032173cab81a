import type {
  HttpAuthService,
  PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { cognitiveLoadRespondPermission } from '@boardwalk/plugin-cognitive-load-common';
import express, {
  type ErrorRequestHandler,
  type Request,
  type RequestHandler,
  type Router,
} from 'express';
import PromiseRouter from 'express-promise-router';
import type { AnswerService } from '../service/AnswerService';
import { parseWith } from './parseWith';
import { requirePermission } from './requirePermission';
import { id as idSchema, responseBody } from './schemas';

const PATHS = [
  '/v1/me/surveys',
  '/v1/waves/:id/responses',
  '/v1/waves/:id/opt-out',
];

/** Errors that say nothing but what the caller did wrong. */
const OWN_ERRORS = [
  'AuthenticationError',
  'ConflictError',
  'InputError',
  'NotAllowedError',
  'NotFoundError',
  'SurveyClosedError',
];

/**
 * The log of requests prints these two at the end of each. A browser and a page say
 * a lot about who it was, so this log does not get to see them.
 */
const forgetCaller: RequestHandler = (req, _res, next) => {
  delete req.headers['user-agent'];
  delete req.headers.referer;
  delete req.headers.referrer;
  next();
};

/** Other errors may quote an answer or a person, and they would be logged. */
const hideDetails: ErrorRequestHandler = (error, _req, _res, next) => {
  if (isError(error) && OWN_ERRORS.includes(error.name)) next(error);
  else if (error?.type?.startsWith('entity.'))
    next(new InputError('The body is not JSON, or too long'));
  else
    next(
      new ServiceUnavailableError(
        'This did not work. Nothing was stored; try again in a minute',
      ),
    );
};

/**
 * `/v1/me/surveys`, and answering. Unlike all other writes these are not audited, and
 * no log line tells who answered, whatever happens.
 */
export function createAnsweringRouter(options: {
  answers: AnswerService;
  httpAuth: HttpAuthService;
  permissions: PermissionsService;
}): Router {
  const { answers, httpAuth, permissions } = options;
  const router = PromiseRouter();
  router.use(PATHS, forgetCaller);

  const personOf = async (req: Request): Promise<string> => {
    const credentials = await httpAuth.credentials(req, { allow: ['user'] });
    await requirePermission(
      permissions,
      cognitiveLoadRespondPermission,
      credentials,
    );
    return credentials.principal.userEntityRef.toLocaleLowerCase('en-US');
  };

  router.get('/v1/me/surveys', async (req, res) => {
    res.json(await answers.listSurveys(await personOf(req)));
  });

  router.post(
    '/v1/waves/:id/responses',
    express.json({ limit: '100kb' }),
    async (req, res) => {
      const person = await personOf(req);
      const waveId = parseWith(idSchema, req.params.id);
      await answers.respond(waveId, person, parseWith(responseBody, req.body));
      res.status(204).end();
    },
  );

  router.post('/v1/waves/:id/opt-out', async (req, res) => {
    const person = await personOf(req);
    await answers.optOut(parseWith(idSchema, req.params.id), person);
    res.status(204).end();
  });

  router.use(PATHS, hideDetails);
  return router;
}
