import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { BuildOptions, BuildResult } from '../build/buildSite';
import { DocsBuildError } from '../problems';
import { type BuildLimits, withDefaultLimits } from '../limits';
import { fromFailure, readWorkerError } from './failures';
import type { BuildReply, WorkerRole } from './protocol';

export interface DocsBuilderOptions {
  /** Threads that may render one large site together; all cores when left out. */
  threads?: number;
  /** Sites that are built at the same time. */
  concurrency?: number;
  /** Limits of every build, which a build may set otherwise. */
  limits?: Partial<BuildLimits>;
  /** File that a worker starts from, for where the package's own is not to be used. */
  workerFile?: string;
}

interface Waiting {
  options: BuildOptions;
  resolve(result: BuildResult): void;
  reject(error: Error): void;
}

/** A worker with its bound, which cannot be changed once it runs. */
interface Hand {
  worker: Worker;
  maxMemoryMb: number;
}

const CLOSED = 'The docs builder is closed';

/**
 * Builds sites in workers, so that neither a large nor a hostile tree holds up
 * the caller. A worker that ran out of time or memory is replaced; one that
 * did its work is kept warm for the next site.
 */
export class DocsBuilder {
  readonly #options: DocsBuilderOptions &
    Required<Pick<DocsBuilderOptions, 'threads' | 'concurrency'>>;
  readonly #queue: Waiting[] = [];
  readonly #idle: Hand[] = [];
  readonly #stops = new Set<(error: Error) => void>();
  readonly #runs = new Set<Promise<void>>();
  #lastId = 0;
  #closed = false;

  static create(options: DocsBuilderOptions = {}): DocsBuilder {
    return new DocsBuilder(options);
  }

  private constructor(options: DocsBuilderOptions) {
    this.#options = {
      ...options,
      threads: options.threads ?? availableParallelism(),
      concurrency: options.concurrency ?? 2,
    };
  }

  /** Starts a worker before there is work for it. */
  warmUp(): void {
    if (!this.#closed && !this.#idle.length && !this.#runs.size)
      this.#idle.push(this.#start(this.#limits().maxMemoryMb));
  }

  build(options: BuildOptions): Promise<BuildResult> {
    if (this.#closed) return Promise.reject(new Error(CLOSED));
    return new Promise((resolve, reject) => {
      this.#queue.push({ options, resolve, reject });
      this.#next();
    });
  }

  /** Ends all workers. Builds that wait or run fail; none of them writes any more when this returns. */
  async close(): Promise<void> {
    this.#closed = true;
    for (const { reject } of this.#queue.splice(0)) reject(new Error(CLOSED));
    for (const stop of this.#stops) stop(new Error(CLOSED));
    const idle = this.#idle.splice(0).map(({ worker }) => worker.terminate());
    await Promise.all([...idle, ...this.#runs]);
  }

  #limits(limits?: Partial<BuildLimits>): BuildLimits {
    return withDefaultLimits({ ...this.#options.limits, ...limits });
  }

  #start(maxMemoryMb: number): Hand {
    const workerData: WorkerRole = {
      role: 'sites',
      threads: this.#options.threads,
      maxMemoryMb,
    };
    const entry =
      this.#options.workerFile ??
      require.resolve('@boardwalk/docs-engine/worker');
    const worker = new Worker(entry, {
      workerData,
      execArgv: transformArgv(entry),
      resourceLimits: { maxOldGenerationSizeMb: maxMemoryMb },
    });
    // Waiting for work must not keep the process alive.
    worker.unref();
    // One that fails while it waits is found out when it is used.
    worker.on('error', () => {});
    return { worker, maxMemoryMb };
  }

  /** A worker that waits, if it has the bound that is asked for and still lives. */
  #takeIdle(maxMemoryMb: number): Hand | undefined {
    for (let hand = this.#idle.pop(); hand; hand = this.#idle.pop()) {
      if (hand.maxMemoryMb === maxMemoryMb && hand.worker.threadId !== -1)
        return hand;
      void hand.worker.terminate();
    }
    return undefined;
  }

  #next(): void {
    if (this.#runs.size >= this.#options.concurrency) return;
    const waiting = this.#queue.shift();
    if (!waiting) return;
    const run = this.#run(waiting).finally(() => {
      this.#runs.delete(run);
      this.#next();
    });
    this.#runs.add(run);
  }

  async #run({ options, resolve, reject }: Waiting): Promise<void> {
    const limits = this.#limits(options.limits);
    const hand =
      this.#takeIdle(limits.maxMemoryMb) ?? this.#start(limits.maxMemoryMb);
    const { worker } = hand;
    const outcome = await this.#ask(worker, { ...options, limits });
    if (outcome instanceof Error) {
      // Only then may the caller take the output away: nobody writes to it.
      await worker.terminate();
      reject(outcome);
      return;
    }
    worker.unref();
    if (this.#closed) await worker.terminate();
    else this.#idle.push(hand);
    if ('failure' in outcome) reject(fromFailure(outcome.failure));
    else resolve(outcome.result);
  }

  /** Waits for the answer of a worker, or for what ends it before. */
  async #ask(
    worker: Worker,
    options: BuildOptions & { limits: BuildLimits },
  ): Promise<BuildReply | Error> {
    const { timeoutMs, maxMemoryMb } = options.limits;
    const id = ++this.#lastId;
    worker.ref();
    let settle: (value: BuildReply | Error) => void = () => {};
    const answer = new Promise<BuildReply | Error>(resolve => {
      settle = resolve;
    });
    const onError = (error: unknown) =>
      settle(readWorkerError(error, maxMemoryMb));
    const onExit = (code: number) =>
      settle(new Error(`The docs worker stopped with code ${code}`));
    const timer = setTimeout(
      () =>
        settle(
          new DocsBuildError(
            `The docs took longer than ${timeoutMs / 1000} s to build`,
          ),
        ),
      timeoutMs,
    );
    worker.on('message', settle);
    worker.on('error', onError);
    worker.on('exit', onExit);
    this.#stops.add(settle);
    worker.postMessage({ id, options });
    try {
      return await answer;
    } finally {
      clearTimeout(timer);
      this.#stops.delete(settle);
      worker.off('message', settle);
      worker.off('error', onError);
      worker.off('exit', onExit);
    }
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
