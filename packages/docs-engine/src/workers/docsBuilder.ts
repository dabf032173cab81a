import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuildOptions, BuildResult } from '../build/buildSite';
import { DocsBuildError } from '../problems';
import { withDefaultLimits } from '../limits';
import { fromFailure } from './failures';
import type { BuildReply, WorkerRole } from './protocol';

export interface DocsBuilderOptions {
  /** Threads that may render one large site together; all cores when left out. */
  threads?: number;
  /** Sites that are built at the same time. */
  concurrency?: number;
}

interface Waiting {
  options: BuildOptions;
  resolve(result: BuildResult): void;
  reject(error: Error): void;
}

/**
 * Builds sites in workers, so that neither a large nor a hostile tree holds up
 * the caller. A worker that ran out of time or memory is replaced; one that
 * did its work is kept warm for the next site.
 */
export class DocsBuilder {
  readonly #options: Required<
    Pick<DocsBuilderOptions, 'threads' | 'concurrency'>
  > &
    DocsBuilderOptions;
  readonly #queue: Waiting[] = [];
  readonly #idle: Worker[] = [];
  #running = 0;
  #lastId = 0;
  #closed = false;

  static create(options: DocsBuilderOptions = {}): DocsBuilder {
    return new DocsBuilder(options);
  }

  private constructor(options: DocsBuilderOptions) {
    this.#options = {
      threads: availableParallelism(),
      concurrency: 2,
      ...options,
    };
  }

  /** Starts a worker before there is work for it. */
  warmUp(): void {
    if (!this.#idle.length && !this.#running)
      this.#idle.push(this.#start(withDefaultLimits().maxMemoryMb));
  }

  build(options: BuildOptions): Promise<BuildResult> {
    if (this.#closed)
      return Promise.reject(new Error('The docs builder is closed'));
    return new Promise((resolve, reject) => {
      this.#queue.push({ options, resolve, reject });
      this.#next();
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    await Promise.all(this.#idle.splice(0).map(worker => worker.terminate()));
  }

  #start(maxMemoryMb: number): Worker {
    const workerData: WorkerRole = {
      role: 'sites',
      threads: this.#options.threads,
    };
    const entry = require.resolve('@boardwalk/docs-engine/worker');
    const worker = new Worker(entry, {
      workerData,
      execArgv: transformArgv(entry),
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    // Waiting for work must not keep the process alive.
    worker.unref();
    return worker;
  }

  #next(): void {
    if (this.#running >= this.#options.concurrency) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    this.#running++;
    this.#run(waiting).finally(() => {
      this.#running--;
      this.#next();
    });
  }

  async #run({ options, resolve, reject }: Waiting): Promise<void> {
    const limits = withDefaultLimits(options.limits);
    const worker = this.#idle.pop() ?? this.#start(limits.maxMemoryMb);
    const id = ++this.#lastId;
    worker.ref();
    const outcome = await new Promise<BuildReply | Error>(settle => {
      const timer = setTimeout(
        () =>
          settle(
            new DocsBuildError(
              `The docs took longer than ${limits.timeoutMs / 1000} s to build`,
            ),
          ),
        limits.timeoutMs,
      );
      const done = (value: BuildReply | Error) => {
        clearTimeout(timer);
        settle(value);
      };
      worker.removeAllListeners();
      worker.on('message', done);
      worker.on('error', error =>
        done(readWorkerError(error, limits.maxMemoryMb)),
      );
      worker.on('exit', code =>
        done(new Error(`The docs worker stopped with code ${code}`)),
      );
      worker.postMessage({ id, options });
    });
    worker.removeAllListeners();
    worker.on('error', () => {});
    if (outcome instanceof Error) {
      void worker.terminate();
      reject(outcome);
      return;
    }
    worker.unref();
    if (this.#closed) void worker.terminate();
    else this.#idle.push(worker);
    if ('failure' in outcome) reject(fromFailure(outcome.failure));
    else resolve(outcome.result);
  }
}

const TRANSFORM = '@backstage/cli-node/config/nodeTransform.cjs';

/**
 * In a checkout a worker starts from TypeScript. A process that was started
 * with the transform hands it down; a test runner has one of its own, which
 * does not reach workers.
 */
function transformArgv(entry: string): string[] | undefined {
  const inherits = process.execArgv.some(arg => arg.includes('nodeTransform'));
  return inherits || !entry.endsWith('.ts')
    ? undefined
    : ['--require', require.resolve(TRANSFORM)];
}

function readWorkerError(error: unknown, maxMemoryMb: number): Error {
  const code = (error as { code?: string }).code;
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') {
    return new DocsBuildError(
      `The docs needed more than ${maxMemoryMb} MB of memory to build`,
    );
  }
  return error instanceof Error ? error : new Error(String(error));
}
