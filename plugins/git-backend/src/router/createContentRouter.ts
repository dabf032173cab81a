import { pipeline } from 'node:stream/promises';
import type { Response, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type {
  ContentReader,
  ContentStream,
} from '../service/read/ContentReader';
import { parseWith } from './parseWith';
import { openRepository } from './repositoryAccess';
import { contentQuery, fileQuery } from './schemas';
import type { RouterDeps } from './types';

/** Bytes of others: the browser must not take them for a page of ours. */
const SAFE_HEADERS = {
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; sandbox",
  // What is packed already, or any kind, is not worth compressing on the way.
  'Cache-Control': 'private, no-cache, no-transform',
};

/** `/v1/repositories/…`: files and folders. */
export function createContentRouter(
  options: RouterDeps & { content: ContentReader },
): Router {
  const { content } = options;
  const router = PromiseRouter();
  const repository = '/v1/repositories/:namespace/:name';

  router.get(`${repository}/tree`, async (req, res) => {
    const { record, gitDir } = await openRepository(options, req);
    const { ref, path } = parseWith(contentQuery, req.query);
    res.json(
      await content.tree(gitDir, {
        ref: ref ?? record.defaultBranch,
        path,
        isEmpty: record.empty,
      }),
    );
  });

  router.get(`${repository}/blob`, async (req, res) => {
    const { record, gitDir } = await openRepository(options, req);
    const { ref, path } = parseWith(fileQuery, req.query);
    res.json(
      await content.blob(gitDir, { ref: ref ?? record.defaultBranch, path }),
    );
  });

  router.get(`${repository}/raw`, async (req, res) => {
    const { record, gitDir } = await openRepository(options, req);
    const { ref, path } = parseWith(fileQuery, req.query);
    const { entry } = await content.file(gitDir, {
      ref: ref ?? record.defaultBranch,
      path,
    });
    res.set(SAFE_HEADERS).set('ETag', `"${entry.sha}"`);
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    const isText = await content.isText(gitDir, entry.sha);
    res
      .type(isText ? 'text/plain; charset=utf-8' : 'application/octet-stream')
      .set('Content-Length', String(entry.size ?? 0));
    await send(content.openBlob(gitDir, entry.sha), res);
  });

  router.get(`${repository}/archive`, async (req, res) => {
    const { record, gitDir } = await openRepository(options, req);
    const { ref, path } = parseWith(contentQuery, req.query);
    const { sha, changedBy } = await content.lastChange(gitDir, {
      ref: ref ?? record.defaultBranch,
      path,
    });
    res.set(SAFE_HEADERS).set('ETag', `"${changedBy}"`);
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    res.type('application/x-tar');
    await send(content.openArchive(gitDir, sha, path), res);
  });
  return router;
}

/** Passes bytes on. When git fails half-way the connection breaks, and nobody takes it for all. */
async function send(stream: ContentStream, res: Response): Promise<void> {
  res.on('close', () => {
    if (!res.writableFinished) stream.stop();
  });
  try {
    await pipeline(stream.stdout, res, { end: false });
    await stream.end;
    res.end();
  } catch {
    stream.end.catch(() => {});
    res.destroy();
  }
}
