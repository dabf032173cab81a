import type { LoggerService } from '@backstage/backend-plugin-api';
import { toError } from '@backstage/errors';
import type { BuildResult } from '@boardwalk/docs-engine';
import type { DocsHealthStore } from '../database/types';
import { toBuildFailure } from '../domain/toBuildFailure';
import { toBuildReport } from '../domain/toBuildReport';

interface RunningBuild {
  entityRef: string;
  startedAt: number;
  report?: ReturnType<typeof toBuildReport>;
}

/**
 * Puts on record how builds end, whoever asked for them. TechDocs tells the
 * generator nothing about the entity; but it makes a logger for each build and
 * hands it to preparer and generator alike, so the logger stands for the build.
 *
 * A record that cannot be written is no reason for a build to fail.
 */
export class BuildRecorder {
  readonly #store: DocsHealthStore;
  readonly #logger: LoggerService;
  readonly #engine: string;
  readonly #running = new WeakMap<object, RunningBuild>();

  static create(options: {
    store: DocsHealthStore;
    logger: LoggerService;
    engine: string;
  }): BuildRecorder {
    return new BuildRecorder(options);
  }

  private constructor(options: {
    store: DocsHealthStore;
    logger: LoggerService;
    engine: string;
  }) {
    this.#store = options.store;
    this.#logger = options.logger;
    this.#engine = options.engine;
  }

  /** Whether an attempt for this entity is on record; true when that cannot be told. */
  async isKnown(entityRef: string): Promise<boolean> {
    return this.#store.isKnown(entityRef).catch(error => {
      this.#logger.warn(`Docs health cannot be read: ${toError(error)}`);
      return true;
    });
  }

  started(build: object, entityRef: string): void {
    this.#running.set(build, { entityRef, startedAt: Date.now() });
  }

  /** What the engine says about the site that a build made. */
  reported(build: object, result: BuildResult, isRemote: boolean): void {
    const running = this.#running.get(build);
    if (!running) return;
    running.report = toBuildReport({
      ...result,
      // Files from an archive carry the time of the archive, or of unpacking.
      sourceModifiedAt: isRemote ? undefined : result.sourceModifiedAt,
    });
  }

  async built(build: object, etag: string | undefined): Promise<void> {
    const running = this.#running.get(build);
    if (!running) return;
    const { entityRef, startedAt, report } = running;
    await this.#write(
      this.#store.recordBuilt({
        ...this.#attempt(entityRef),
        durationMs: Date.now() - startedAt,
        etag,
        report,
      }),
    );
  }

  async failed(build: object, error: unknown): Promise<void> {
    const running = this.#running.get(build);
    if (!running) return;
    await this.#write(
      this.#store.recordFailed({
        ...this.#attempt(running.entityRef),
        failure: toBuildFailure(error),
      }),
    );
  }

  async unchanged(entityRef: string): Promise<void> {
    await this.#write(this.#store.recordUnchanged(this.#attempt(entityRef)));
  }

  /**
   * A failure that was only seen from outside, such as a site that could not be
   * published. One that was recorded since then knows better.
   */
  async failedOutside(
    entityRef: string,
    message: string,
    since: Date,
  ): Promise<void> {
    await this.#write(
      this.#store.recordFailed({
        ...this.#attempt(entityRef),
        failure: toBuildFailure({ message }),
        unlessRecordedSince: since,
      }),
    );
  }

  /** Forgets all entities but these. */
  async keepOnly(entityRefs: string[]): Promise<void> {
    await this.#write(this.#store.keepOnly(entityRefs));
  }

  #attempt(entityRef: string) {
    return { entityRef, engine: this.#engine, attemptedAt: new Date() };
  }

  async #write(writing: Promise<void>): Promise<void> {
    await writing.catch(error =>
      this.#logger.warn(`Docs health cannot be written: ${toError(error)}`),
    );
  }
}
