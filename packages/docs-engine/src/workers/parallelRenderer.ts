import { Worker } from 'node:worker_threads';
import { allOrFirstError } from '../build/allOrFirstError';
import type { PageRenderer } from '../build/buildSite';
import {
  type BuiltPage,
  createPageBuilder,
  type PageJob,
} from '../build/pageBuilder';
import { buildTaken } from '../build/renderInline';
import { fromFailure, readWorkerError } from './failures';
import type { PagesReply, PagesRequest, WorkerRole } from './protocol';

/** Below this a second thread costs more time to start than it saves. */
const PAGES_PER_THREAD = 40;
const CHUNK = 8;

/** A thread that renders pages. */
class Helper {
  readonly #worker: Worker;
  readonly #maxMemoryMb: number;
  #failure: unknown;

  constructor(entry: string, maxMemoryMb: number) {
    const workerData: WorkerRole = { role: 'pages', threads: 1, maxMemoryMb };
    this.#maxMemoryMb = maxMemoryMb;
    this.#worker = new Worker(entry, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    // It may fail before there is work for it.
    this.#worker.on('error', error => {
      this.#failure = error;
    });
  }

  /** @param take - gives the next pages; none when there are no more */
  async render(job: PageJob, take: () => number[]): Promise<BuiltPage[]> {
    const built: BuiltPage[] = [];
    const worker = this.#worker;
    const explain = (error: unknown) =>
      readWorkerError(error, this.#maxMemoryMb);
    if (this.#failure) throw explain(this.#failure);
    await new Promise<void>((resolve, reject) => {
      const send = (message: PagesRequest) => worker.postMessage(message);
      worker.on('error', error => reject(explain(error)));
      worker.on('message', (reply: PagesReply) => {
        if ('failure' in reply) {
          reject(fromFailure(reply.failure));
          return;
        }
        if ('built' in reply) built.push(...reply.built);
        const pages = take();
        if (pages.length) send({ pages });
        else resolve();
      });
      send({ job });
    });
    return built;
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Renders the pages of a site on several threads, this one included. Whoever
 * is free takes a few more. The other threads start as soon as the pages are
 * counted, while this one still reads them.
 */
export class ParallelRenderer implements PageRenderer {
  readonly #entry: string;
  readonly #threads: number;
  readonly #maxMemoryMb: number;
  #helpers: Helper[] = [];

  /** @param entry - program of a helping thread */
  constructor(entry: string, threads: number, maxMemoryMb: number) {
    this.#entry = entry;
    this.#threads = threads;
    this.#maxMemoryMb = maxMemoryMb;
  }

  expect(pages: number): void {
    const count = Math.min(
      this.#threads - 1,
      Math.floor(pages / PAGES_PER_THREAD),
    );
    this.#helpers = Array.from(
      { length: count },
      () => new Helper(this.#entry, this.#maxMemoryMb),
    );
  }

  async render(job: PageJob): Promise<BuiltPage[]> {
    // This thread takes from the front and the others from the back: two that
    // write into one folder wait for each other.
    let next = 0;
    let end = job.plan.pages.length;
    const giveUp = (error: unknown) => {
      // Nobody takes more: the build has failed, and its output goes away.
      end = next;
      throw error;
    };
    const takeFirst = () => (next < end ? next++ : undefined);
    const takeLast = () => {
      const from = Math.max(next, end - CHUNK);
      const pages = Array.from({ length: end - from }, (_, at) => from + at);
      end = from;
      return pages;
    };
    const here = async () => {
      const builder = await createPageBuilder(job);
      return buildTaken(builder, takeFirst);
    };
    const parts = await allOrFirstError([
      here().catch(giveUp),
      ...this.#helpers.map(helper =>
        helper.render(job, takeLast).catch(giveUp),
      ),
    ]);
    return parts.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.#helpers.splice(0).map(helper => helper.end()));
  }
}
