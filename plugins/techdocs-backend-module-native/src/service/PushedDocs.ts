import { setTimeout as sleep } from 'node:timers/promises';
import type { LoggerService } from '@backstage/backend-plugin-api';
import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { toError } from '@backstage/errors';

export interface PushedDocsOptions {
  logger: LoggerService;
  /** Entities with docs that come from a repository, by its `<namespace>/<name>`. */
  listEntities(repository: string): Promise<Entity[]>;
  /** Has TechDocs look at the source although it did a moment ago. */
  recheck(entity: Entity): void;
  build(entity: Entity): Promise<void>;
  /** Milliseconds before each look at the catalog. */
  waitsMs?: number[];
}

/**
 * The catalog takes a few seconds to show what was pushed. The last look comes
 * when TechDocs, too, has forgotten the entity as it was.
 */
const WAITS_MS = [0, 500, 500, 1_000, 1_000, 1_000, 2_000, 6_000];

/** Builds the docs of repositories of the Git host as soon as they are pushed. */
export class PushedDocs {
  readonly #options: PushedDocsOptions;
  readonly #latest = new Map<string, AbortController>();
  #stopped = false;

  static create(options: PushedDocsOptions): PushedDocs {
    return new PushedDocs(options);
  }

  private constructor(options: PushedDocsOptions) {
    this.#options = options;
  }

  /**
   * Follows the docs of a repository for some seconds: those that are known are
   * built at once, those that come or change in the catalog when they do. A
   * later push takes over.
   */
  async pushed(repository: string): Promise<void> {
    if (this.#stopped) return;
    const current = new AbortController();
    this.#latest.get(repository)?.abort();
    this.#latest.set(repository, current);
    try {
      await this.#follow(repository, current.signal);
    } catch (error) {
      if (!current.signal.aborted)
        this.#options.logger.warn(
          `Docs of ${repository} are not built at once: ${
            toError(error).message
          }`,
        );
    } finally {
      if (this.#latest.get(repository) === current)
        this.#latest.delete(repository);
    }
  }

  stop(): void {
    this.#stopped = true;
    for (const current of this.#latest.values()) current.abort();
  }

  async #follow(repository: string, signal: AbortSignal): Promise<void> {
    const { listEntities, waitsMs = WAITS_MS } = this.#options;
    const built = new Map<string, string | undefined>();
    for (const [index, waitMs] of waitsMs.entries()) {
      await sleep(waitMs, undefined, { signal, ref: false });
      const isLast = index === waitsMs.length - 1;
      for (const entity of await listEntities(repository)) {
        signal.throwIfAborted();
        const ref = stringifyEntityRef(entity);
        const { etag } = entity.metadata;
        if (isLast || !built.has(ref) || built.get(ref) !== etag) {
          built.set(ref, etag);
          this.#options.recheck(entity);
          await this.#options.build(entity);
        }
      }
    }
  }
}
