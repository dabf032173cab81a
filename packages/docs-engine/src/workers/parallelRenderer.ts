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
import { createPageShares, createShareCount } from './pageShares';
import type { PagesReply, PagesRequest, WorkerRole } from './protocol';

/** Below this a second thread costs more time to start than it saves. */
const PAGES_PER_THREAD = 40;

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

  async render(request: PagesRequest): Promise<BuiltPage[]> {
    const worker = this.#worker;
    const explain = (error: unknown) =>
      readWorkerError(error, this.#maxMemoryMb);
    if (this.#failure) throw explain(this.#failure);
    return new Promise((resolve, reject) => {
      worker.on('error', error => reject(explain(error)));
      worker.on('message', (reply: PagesReply) => {
        if ('failure' in reply) reject(fromFailure(reply.failure));
        else resolve(reply.built);
      });
      worker.postMessage(request);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/**
 * Renders the pages of a site on several threads, this one included. Whoever
 * is free takes another one. The other threads start as soon as the pages are
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
    const shares = createShareCount();
    const { takeFirst, giveUp } = createPageShares(
      shares,
      job.plan.pages.length,
    );
    const failed = (error: unknown) => {
      // Nobody takes more: the output goes away.
      giveUp();
      throw error;
    };
    const here = async () => {
      const builder = await createPageBuilder(job);
      return buildTaken(builder, takeFirst);
    };
    const parts = await allOrFirstError([
      here().catch(failed),
      ...this.#helpers.map(helper =>
        helper.render({ job, shares }).catch(failed),
      ),
    ]);
    return parts.flat();
  }

  async end(): Promise<void> {
    await Promise.all(this.#helpers.splice(0).map(helper => helper.end()));
  }
}
