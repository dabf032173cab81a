import {
  type GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import type { BuildRecorder } from './BuildRecorder';

type Options = ConstructorParameters<typeof TechdocsGenerator>[0] & {
  /** Does the work. */
  inner: TechdocsGenerator;
  recorder: BuildRecorder;
  /** Says why a run failed, for the record; the error itself when left out. */
  describeFailure?(error: unknown): Error;
};

/** Puts on record how each run of a generator ends. */
export class RecordingGenerator extends TechdocsGenerator {
  readonly #options: Options;

  static create(options: Options) {
    return new RecordingGenerator(options);
  }

  private constructor(options: Options) {
    super(options);
    this.#options = options;
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    const { inner, recorder, describeFailure } = this.#options;
    const build = options.logger;
    try {
      await inner.run(options);
    } catch (error) {
      await recorder.failed(build, describeFailure?.(error) ?? error);
      throw error;
    }
    await recorder.built(build, options.etag);
  }
}
