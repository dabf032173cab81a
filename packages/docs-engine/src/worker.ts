import { parentPort, workerData } from 'node:worker_threads';
import { buildSiteWith } from './build/buildSite';
import { createPageBuilder, type PageBuilder } from './build/pageBuilder';
import { buildTaken } from './build/renderInline';
import { toFailure } from './workers/failures';
import type {
  BuildReply,
  BuildRequest,
  PagesReply,
  PagesRequest,
  WorkerRole,
} from './workers/protocol';
import { renderParallel } from './workers/renderParallel';

const { role, threads } = workerData as WorkerRole;

/** Builds one whole site for each request. */
function serveSites() {
  const renderPages = renderParallel(__filename, threads);
  parentPort?.on('message', async ({ id, options }: BuildRequest) => {
    let reply: BuildReply;
    try {
      reply = { id, result: await buildSiteWith(options, renderPages) };
    } catch (error) {
      reply = { id, failure: toFailure(error) };
    }
    parentPort?.postMessage(reply);
  });
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
