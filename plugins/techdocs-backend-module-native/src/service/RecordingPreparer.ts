import { type Entity, stringifyEntityRef } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import type { BuildRecorder } from './BuildRecorder';

/** Notes which entity a build is for, and puts on record that its source could not be had. */
export class RecordingPreparer implements PreparerBase {
  readonly #inner: PreparerBase;
  readonly #recorder: BuildRecorder;

  static create(options: { inner: PreparerBase; recorder: BuildRecorder }) {
    return new RecordingPreparer(options);
  }

  private constructor(options: {
    inner: PreparerBase;
    recorder: BuildRecorder;
  }) {
    this.#inner = options.inner;
    this.#recorder = options.recorder;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#inner.shouldCleanPreparedDirectory();
  }

  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const recorder = this.#recorder;
    const entityRef = stringifyEntityRef(entity);
    const build = options?.logger ?? {};
    recorder.started(build, entityRef);
    // Docs of which nothing is on record are built once more, changed or not.
    const etag =
      options?.etag && (await recorder.isKnown(entityRef))
        ? options.etag
        : undefined;
    try {
      return await this.#inner.prepare(entity, { ...options, etag });
    } catch (error) {
      if (isError(error) && error.name === 'NotModifiedError') {
        await recorder.unchanged(entityRef);
      } else {
        await recorder.failed(build, error);
      }
      throw error;
    }
  }
}
