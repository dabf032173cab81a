import { Worker } from 'node:worker_threads';
import type { RenderPages } from '../build/buildSite';
import { buildTaken } from '../build/renderInline';
import { type BuiltPage, createPageBuilder } from '../build/pageBuilder';
import { allOrFirstError } from '../build/allOrFirstError';
import { fromFailure, readWorkerError } from './failures';
import type { PagesReply, PagesRequest, WorkerRole } from './protocol';

/** Below this a second thread costs more time to start than it saves. */
const PAGES_PER_THREAD = 40;
const CHUNK = 8;

/** Renders the pages of a site on several threads, this one included. Whoever is free takes the next few. */
export function renderParallel(entry: string, threads: number): RenderPages {
  return async job => {
    const total = job.plan.pages.length;
    const helpers = Math.min(threads - 1, Math.floor(total / PAGES_PER_THREAD));
    let next = 0;
    const giveUp = (error: unknown) => {
      // Nobody takes more: the build has failed, and its output goes away.
      next = total;
      throw error;
    };
    const take = (count: number) => {
      const from = next;
      next = Math.min(total, next + count);
      return Array.from(
        { length: next - from },
        (_unused, index) => from + index,
      );
    };

    const here = async () => {
      const builder = await createPageBuilder(job);
      return buildTaken(builder, () => take(1)[0]);
    };

    const talk = (worker: Worker) =>
      new Promise<BuiltPage[]>((resolve, reject) => {
        const built: BuiltPage[] = [];
        const send = (message: PagesRequest) => worker.postMessage(message);
        worker.on('error', error =>
          reject(readWorkerError(error, job.limits.maxMemoryMb)),
        );
        worker.on('message', (reply: PagesReply) => {
          if ('failure' in reply) {
            reject(fromFailure(reply.failure));
            return;
          }
          if ('built' in reply) built.push(...reply.built);
          const pages = take(CHUNK);
          if (pages.length) send({ pages });
          else resolve(built);
        });
        send({ job });
      });

    const there = async () => {
      const workerData: WorkerRole = { role: 'pages', threads: 1 };
      const worker = new Worker(entry, {
        workerData,
        resourceLimits: { maxOldGenerationSizeMb: job.limits.maxMemoryMb },
      });
      try {
        return await talk(worker);
      } finally {
        await worker.terminate();
      }
    };

    const parts = await allOrFirstError([
      here().catch(giveUp),
      ...Array.from({ length: helpers }, () => there().catch(giveUp)),
    ]);
    return parts.flat();
  };
}
