import { parentPort, workerData } from 'node:worker_threads';
import { buildSiteWith } from './build/buildSite';
import { createPageBuilder, type PageBuilder } from './build/pageBuilder';
import { prunePageCache } from './build/prunePageCache';
import { buildTaken } from './build/renderInline';
import { toFailure } from './workers/failures';
import type {
  BuildReply,
  BuildRequest,
  PagesReply,
  PagesRequest,
  WorkerRole,
} from './workers/protocol';
import { ParallelRenderer } from './workers/parallelRenderer';

const { role, threads, maxMemoryMb } = workerData as WorkerRole;

/** Builds one whole site for each request. */
function serveSites() {
  const renderer = new ParallelRenderer(__filename, threads, maxMemoryMb);
  parentPort?.on('message', async ({ id, options }: BuildRequest) => {
    let reply: BuildReply;
    try {
      reply = { id, result: await buildSiteWith(options, renderer) };
    } catch (error) {
      reply = { id, failure: toFailure(error) };
    }
    parentPort?.postMessage(reply);
    if (options.cacheDir) tidy(options.cacheDir);
  });
}

/** Bounds the cache, after the answer: nobody waits for it, and a build does not fail of it. */
function tidy(cacheDir: string) {
  try {
    prunePageCache(cacheDir);
  } catch {
    // Another time: the cache may be in use by another backend, or not writable.
  }
}

/** Builds pages of one site, a few for each request. */
function servePages() {
  let builder: PageBuilder | undefined;
  parentPort?.on('message', async (request: PagesRequest) => {
    let reply: PagesReply;
    try {
      if ('job' in request) {
        builder = await createPageBuilder(request.job);
        reply = { ready: true };
      } else {
        const pages = [...request.pages];
        const built = builder
          ? await buildTaken(builder, () => pages.shift())
          : [];
        reply = { built };
      }
    } catch (error) {
      reply = { failure: toFailure(error) };
    }
    parentPort?.postMessage(reply);
  });
}

if (role === 'sites') serveSites();
else servePages();
