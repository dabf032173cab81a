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
  /** Milliseconds between two looks at a remote source. */
  remoteIntervalMs: number;
  /** Milliseconds to wait after each build, so that readers' builds come through. */
  pauseMs: number;
}

/**
 * Builds docs before anybody opens them, one after the other, and has the
 * search index them. Sources that have not changed cost a comparison.
 */
export class BuildAhead {
  readonly #options: BuildAheadOptions;
  readonly #failures = new Map<string, string>();
  readonly #lookedAt = new Map<string, number>();
  #indexIsStale = false;

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
    for await (const entities of this.#options.listEntities()) {
      for (const entity of entities) {
        if (signal?.aborted) return;
        if (this.#isDue(entity)) await this.#build(entity);
      }
    }
    if (!this.#indexIsStale) return;
    await this.#options.indexDocs();
    this.#indexIsStale = false;
  }

  #isDue(entity: Entity): boolean {
    const { isRemote, remoteIntervalMs } = this.#options;
    if (!isRemote(entity)) return true;
    const ref = stringifyEntityRef(entity);
    const last = this.#lookedAt.get(ref);
    if (last !== undefined && Date.now() - last < remoteIntervalMs)
      return false;
    this.#lookedAt.set(ref, Date.now());
    return true;
  }

  async #build(entity: Entity): Promise<void> {
    const { logger, sync, pauseMs } = this.#options;
    const ref = stringifyEntityRef(entity);
    const outcome = await sync(getCompoundEntityRef(entity)).catch(
      (error): SyncOutcome => ({
        state: 'failed',
        message: toError(error).message,
      }),
    );
    if (outcome.state === 'failed') {
      // Told once, not at every round.
      if (this.#failures.get(ref) !== outcome.message)
        logger.warn(
          `The docs of ${ref} could not be built: ${outcome.message}`,
        );
      this.#failures.set(ref, outcome.message);
      return;
    }
    this.#failures.delete(ref);
    if (outcome.state !== 'built') return;
    this.docsBuilt();
    await new Promise(resolve => setTimeout(resolve, pauseMs));
  }
}
