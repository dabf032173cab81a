import type { LoggerService } from '@backstage/backend-plugin-api';
import {
  type Entity,
  getCompoundEntityRef,
  stringifyEntityRef,
} from '@backstage/catalog-model';
import { toError } from '@backstage/errors';
import type { SyncOutcome } from './TechdocsSyncClient';

export interface BuildAheadOptions {
  logger: LoggerService;
  /** All entities that have docs. */
  listEntities(): AsyncIterable<Entity[]>;
  sync(entity: ReturnType<typeof getCompoundEntityRef>): Promise<SyncOutcome>;
  indexDocs(): Promise<void>;
  /** Whether the source is on another host, so that each look at it costs a request there. */
  isRemote(entity: Entity): boolean;
  /** What a local source holds now, to see whether somebody mended it; undefined for others. */
  fingerprint(entity: Entity): Promise<string | undefined>;
  /** Milliseconds between two looks at a remote source. */
  remoteIntervalMs: number;
  /** Milliseconds to wait after each build, so that readers' builds come through. */
  pauseMs: number;
}

interface Failure {
  message: string;
  fingerprint: string | undefined;
  waitMs: number;
  retryAt: number;
}

const MINUTE_MS = 60_000;
const FIRST_WAIT_MS = 5 * MINUTE_MS;
const LONGEST_WAIT_MS = 60 * MINUTE_MS;
/** The search plugin reads all docs each time. */
const INDEX_INTERVAL_MS = MINUTE_MS;

/**
 * Builds docs before anybody opens them, one after the other, and has the
 * search index them. Sources that have not changed cost a comparison.
 */
export class BuildAhead {
  readonly #options: BuildAheadOptions;
  readonly #failures = new Map<string, Failure>();
  readonly #lookedAt = new Map<string, number>();
  #indexIsStale = false;
  #indexedAt = -Infinity;

  static create(options: BuildAheadOptions) {
    return new BuildAhead(options);
  }

  private constructor(options: BuildAheadOptions) {
    this.#options = options;
  }

  /** Notes that docs were built, by whomever: the next round has them indexed. */
  docsBuilt(): void {
    this.#indexIsStale = true;
  }

  async run(signal?: AbortSignal): Promise<void> {
    const seen = new Set<string>();
    for await (const entities of this.#options.listEntities()) {
      for (const entity of entities) {
        if (signal?.aborted) return;
        seen.add(stringifyEntityRef(entity));
        if (await this.#isDue(entity)) await this.build(entity);
      }
    }
    for (const known of [this.#failures, this.#lookedAt])
      for (const ref of known.keys()) if (!seen.has(ref)) known.delete(ref);
    await this.#index();
  }

  async #index(): Promise<void> {
    if (!this.#indexIsStale) return;
    if (Date.now() - this.#indexedAt < INDEX_INTERVAL_MS) return;
    // What is built from here on, this index may not hold.
    this.#indexIsStale = false;
    try {
      await this.#options.indexDocs();
      this.#indexedAt = Date.now();
    } catch (error) {
      this.#indexIsStale = true;
      throw error;
    }
  }

  async #isDue(entity: Entity): Promise<boolean> {
    const ref = stringifyEntityRef(entity);
    const failure = this.#failures.get(ref);
    if (failure && Date.now() < failure.retryAt)
      return (await this.#fingerprint(entity)) !== failure.fingerprint;
    if (!this.#isRemote(entity)) return true;
    const last = this.#lookedAt.get(ref);
    if (
      last !== undefined &&
      Date.now() - last < this.#options.remoteIntervalMs
    )
      return false;
    this.#lookedAt.set(ref, Date.now());
    return true;
  }

  /** An annotation that nobody can read is local trouble: the build says what is wrong with it. */
  #isRemote(entity: Entity): boolean {
    try {
      return this.#options.isRemote(entity);
    } catch {
      return false;
    }
  }

  async #fingerprint(entity: Entity): Promise<string | undefined> {
    try {
      return await this.#options.fingerprint(entity);
    } catch (error) {
      return `failed: ${toError(error).message}`;
    }
  }

  /** Builds the docs of an entity now. What goes wrong is logged, and told by the docs. */
  async build(entity: Entity): Promise<void> {
    const { sync, pauseMs } = this.#options;
    const ref = stringifyEntityRef(entity);
    const outcome = await sync(getCompoundEntityRef(entity)).catch(
      (error): SyncOutcome => ({
        state: 'failed',
        message: toError(error).message,
      }),
    );
    if (outcome.state === 'failed') {
      await this.#failed(entity, outcome.message);
      return;
    }
    this.#failures.delete(ref);
    if (outcome.state !== 'built') return;
    this.docsBuilt();
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }

  /**
   * Docs that cannot be built are left alone for ever longer, until their
   * source changes: TechDocs logs each try, and keeps a timer of it for good.
   */
  async #failed(entity: Entity, message: string): Promise<void> {
    const ref = stringifyEntityRef(entity);
    const before = this.#failures.get(ref);
    if (before?.message !== message)
      this.#options.logger.warn(
        `The docs of ${ref} could not be built: ${message}`,
      );
    const waitMs = Math.min(
      before ? before.waitMs * 2 : FIRST_WAIT_MS,
      LONGEST_WAIT_MS,
    );
    this.#failures.set(ref, {
      message,
      fingerprint: await this.#fingerprint(entity),
      waitMs,
      retryAt: Date.now() + waitMs,
    });
  }
}
