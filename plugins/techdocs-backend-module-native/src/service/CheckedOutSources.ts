import { rm } from 'node:fs/promises';
import type { Entity } from '@backstage/catalog-model';
import {
  type GeneratorRunOptions,
  type PreparerBase,
  type PreparerOptions,
  TechdocsGenerator,
} from '@backstage/plugin-techdocs-node';

class RemovingGenerator extends TechdocsGenerator {
  readonly #inner: TechdocsGenerator;
  readonly #remove: (folder: string) => Promise<void>;

  constructor(
    inner: TechdocsGenerator,
    remove: (folder: string) => Promise<void>,
    options: ConstructorParameters<typeof TechdocsGenerator>[0],
  ) {
    super(options);
    this.#inner = inner;
    this.#remove = remove;
  }

  async run(options: GeneratorRunOptions): Promise<void> {
    try {
      await this.#inner.run(options);
    } finally {
      await this.#remove(options.inputDir);
    }
  }
}

/**
 * Removes sources that were fetched for `dir:` docs. The stock builder leaves
 * what its preparer for `dir:` made, as it may be a folder of the user; for an
 * entity from a Git host it is a copy, and each build would leave one more.
 */
export class CheckedOutSources {
  readonly #isRemote: (entity: Entity) => boolean;
  readonly #folders = new Set<string>();

  /** @param options.isRemote - whether the docs of an entity are fetched from a host */
  static create(options: {
    isRemote(entity: Entity): boolean;
  }): CheckedOutSources {
    return new CheckedOutSources(options.isRemote);
  }

  private constructor(isRemote: (entity: Entity) => boolean) {
    this.#isRemote = isRemote;
  }

  /** The same preparer, of which is noted what it fetched. */
  preparer(inner: PreparerBase): PreparerBase {
    return {
      shouldCleanPreparedDirectory: () => inner.shouldCleanPreparedDirectory(),
      prepare: async (entity: Entity, options?: PreparerOptions) => {
        const prepared = await inner.prepare(entity, options);
        if (this.#isRemote(entity)) this.#folders.add(prepared.preparedDir);
        return prepared;
      },
    };
  }

  /** The same generator, which removes what was fetched when it is done. */
  generator(
    inner: TechdocsGenerator,
    options: ConstructorParameters<typeof TechdocsGenerator>[0],
  ): TechdocsGenerator {
    return new RemovingGenerator(
      inner,
      folder => this.#remove(folder),
      options,
    );
  }

  async #remove(folder: string): Promise<void> {
    if (this.#folders.delete(folder))
      await rm(folder, { recursive: true, force: true });
  }
}
