import { parentPort, workerData } from 'node:worker_threads';
import { buildSiteWith } from './build/buildSite';
import { createPageBuilder } from './build/pageBuilder';
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
import { createPageShares } from './workers/pageShares';
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

/** Builds pages of one site, for as long as there are some. */
function servePages() {
  parentPort?.on('message', async ({ job, shares }: PagesRequest) => {
    const { takeLast, giveUp } = createPageShares(
      shares,
      job.plan.pages.length,
    );
    let reply: PagesReply;
    try {
      const builder = await createPageBuilder(job);
      reply = { built: await buildTaken(builder, takeLast) };
    } catch (error) {
      giveUp();
      reply = { failure: toFailure(error) };
    }
    parentPort?.postMessage(reply);
  });
}

if (role === 'sites') serveSites();
else servePages();
