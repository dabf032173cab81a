import {
  type GeneratorRunOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';
import type { BuildRecorder } from './BuildRecorder';

/** Puts on record how each run of a generator ends. */
export class RecordingGenerator extends TechdocsGenerator {
  readonly #inner: TechdocsGenerator;
  readonly #recorder: BuildRecorder;

  /** @param options - `inner` does the work; the others are what the base class asks for */
  static create(
    options: ConstructorParameters<typeof TechdocsGenerator>[0] & {
      inner: TechdocsGenerator;
      recorder: BuildRecorder;
    },
  ) {
    return new RecordingGenerator(options);
  }

  private constructor(
    options: Parameters<typeof RecordingGenerator.create>[0],
  ) {
    super(options);
    this.#inner = options.inner;
    this.#recorder = options.recorder;
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    const build = options.logger;
    try {
      await this.#inner.run(options);
    } catch (error) {
      await this.#recorder.failed(build, error);
      throw error;
    }
    await this.#recorder.built(build, options.etag);
  }
}
