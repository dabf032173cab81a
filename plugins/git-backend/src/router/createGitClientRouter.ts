import { PassThrough } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { AuditorService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import {
  isRepositoryName,
  isRepositoryNamespace,
} from '@boardwalk/plugin-git-common';
import type { Request, Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { passwordOf } from '../domain/basicCredentials';
import type { RepositoryRecord } from '../domain/RepositoryRecord';
import type { TokenRecord } from '../domain/TokenRecord';
import type { AttemptLimiter } from '../service/AttemptLimiter';
import type { GitAccess } from '../service/GitAccess';
import type { GitSession } from '../service/GitSession';
import type { HttpBackendAnswer } from '../service/git/HttpBackend';
import type { RepositoryService } from '../service/RepositoryService';
import type { TokenService } from '../service/TokenService';
import { gitClientRequest } from './gitClientRequest';

export interface GitClientRouterOptions {
  auditor: AuditorService;
  repositories: RepositoryService;
  tokens: TokenService;
  access: GitAccess;
  session: GitSession;
  limiter: AttemptLimiter;
  maxPushBytes: number;
}

const CHALLENGE = 'Basic realm="Boardwalk", charset="UTF-8"';
const WRONG_DELAY_MS = 300;

const STATUS: Record<string, number> = {
  NotAllowedError: 403,
  NotFoundError: 404,
  ServiceUnavailableError: 503,
};

/** Git shows plain text to the person. */
function refuse(res: Response, status: number, text: string): void {
  if (res.headersSent) {
    res.destroy();
    return;
  }
  // What is left of a large body is not read.
  res
    .status(status)
    .set('Connection', 'close')
    .set('Cache-Control', 'no-store')
    .type('text/plain')
    .send(`${text}\n`);
}

/** `/<namespace>/<name>.git/…`: what git clients ask, with a token as the password. */
export function createGitClientRouter(options: GitClientRouterOptions): Router {
  const { tokens, repositories, access, limiter } = options;
  const router = PromiseRouter();

  const authenticate = async (
    req: Request,
    res: Response,
  ): Promise<TokenRecord | undefined> => {
    const key = req.ip ?? '';
    if (limiter.isBlocked(key)) {
      res.set('Retry-After', '60');
      refuse(res, 429, 'Too many wrong passwords. Wait a minute.');
      return undefined;
    }
    const password = passwordOf(req.get('authorization'));
    const token = password && (await tokens.authenticate(password));
    if (token) return token;
    if (password) {
      limiter.fail(key);
      await new Promise(resolve => setTimeout(resolve, WRONG_DELAY_MS));
    }
    res.set('WWW-Authenticate', CHALLENGE);
    refuse(
      res,
      401,
      password
        ? 'This token is wrong, revoked or expired. Make one in the settings of the portal; it is the password, with any user name.'
        : 'A token is needed. Make one in the settings of the portal; it is the password, with any user name.',
    );
    return undefined;
  };

  router.all(/^\/([^/]+)\/([^/]+)\.git(?:\/(.*))?$/, async (req, res, next) => {
    const { 0: namespace, 1: name, 2: endpoint = '' } = req.params;
    if (namespace === 'v1') {
      next();
      return;
    }
    const token = await authenticate(req, res);
    if (!token) return;
    const asked = gitClientRequest(req.method, endpoint, req.query.service);
    if (
      !asked ||
      !isRepositoryNamespace(namespace) ||
      !isRepositoryName(name)
    ) {
      refuse(
        res,
        asked || endpoint ? 404 : 400,
        `There is nothing here. Clone with git from ${req.baseUrl}/<namespace>/<name>.git.`,
      );
      return;
    }
    try {
      const repository = await repositories.get({ namespace, name });
      await access.require(token, repository, asked.isPush ? 'write' : 'read');
      if (Number(req.get('content-length') ?? 0) > options.maxPushBytes) {
        refuse(
          res,
          413,
          `A push may have ${options.maxPushBytes} bytes at most. Push in smaller steps.`,
        );
        return;
      }
      if (asked.isPush && req.method === 'POST')
        await push(options, req, res, { repository, token, endpoint });
      else await serve(options, req, res, { repository, token, endpoint });
    } catch (error) {
      const status = isError(error) ? STATUS[error.name] : undefined;
      if (!status) {
        if (res.headersSent) res.destroy();
        throw error;
      }
      refuse(res, status, (error as Error).message);
    }
  });
  return router;
}

interface Served {
  repository: RepositoryRecord;
  token: TokenRecord;
  endpoint: string;
}

async function push(
  options: GitClientRouterOptions,
  req: Request,
  res: Response,
  served: Served,
): Promise<void> {
  const { auditor, session } = options;
  const { repository, token } = served;
  const event = await auditor.createEvent({
    eventId: 'push',
    severityLevel: 'medium',
    request: req,
    meta: {
      repository: `${repository.namespace}/${repository.name}`,
      user: token.userRef,
      tokenId: token.id,
    },
  });
  try {
    await serve(options, req, res, served, async () => {
      const changes = await session.finishPush(repository, token.userRef);
      await event.success({ meta: { refs: changes.map(({ ref }) => ref) } });
    });
  } catch (error) {
    await event.fail({ error: error as Error });
    throw error;
  }
}

/** @param beforeEnd - done before the client is told that all is over */
async function serve(
  { session }: GitClientRouterOptions,
  req: Request,
  res: Response,
  { repository, token, endpoint }: Served,
  beforeEnd: () => Promise<void> = async () => {},
): Promise<void> {
  try {
    const answer = await session.serve({
      repository,
      userRef: token.userRef,
      endpoint,
      isPush: endpoint === 'git-receive-pack',
      method: req.method,
      query: new URL(req.originalUrl, 'http://localhost').search.slice(1),
      contentType: req.get('content-type'),
      contentLength: req.get('content-length'),
      contentEncoding: req.get('content-encoding'),
      protocol: req.get('git-protocol'),
      body: req,
    });
    res.on('close', () => {
      if (!res.writableFinished) answer.stop();
    });
    try {
      await pass(answer, res);
    } finally {
      await answer.end.catch(() => {});
    }
  } finally {
    // Also when git ended without an answer: it may have moved a branch before.
    await beforeEnd();
  }
  res.end();
}

/** Bytes that git may be ahead of the client: it waits less often for a busy process. */
const AHEAD = 4_000_000;

/** Passes the answer on, no faster than the client takes it. */
async function pass(answer: HttpBackendAnswer, res: Response): Promise<void> {
  const { head, first, body } = answer;
  res.status(head.status);
  for (const [name, value] of head.headers) res.setHeader(name, value);
  if (first.length) res.write(first);
  try {
    const ahead = new PassThrough({ highWaterMark: AHEAD });
    await pipeline(body, ahead, res, { end: false });
  } catch (error) {
    // Nobody is there any more to be told.
    if (!res.destroyed) throw error;
  }
}
