import { createHash } from 'node:crypto';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotModifiedError } from '@backstage/errors';
import type {
  PreparerBase,
  PreparerOptions,
  PreparerResponse,
} from '@backstage/plugin-techdocs-node';
import type { FolderHasher } from './FolderHasher';

export interface HashingDirPreparerOptions {
  stock: PreparerBase;
  hasher: FolderHasher;
  engine: string;
  /** Changes whenever the same source gives another site. */
  version: string;
}

/**
 * Gives folders on disk an etag made from what they hold. The stock preparer
 * gives none, so that such docs are built anew at every visit.
 */
export class HashingDirPreparer implements PreparerBase {
  readonly #options: HashingDirPreparerOptions;

  static create(options: HashingDirPreparerOptions) {
    return new HashingDirPreparer(options);
  }

  private constructor(options: HashingDirPreparerOptions) {
    this.#options = options;
  }

  shouldCleanPreparedDirectory(): boolean {
    return this.#options.stock.shouldCleanPreparedDirectory();
  }

  async prepare(
    entity: Entity,
    options?: PreparerOptions,
  ): Promise<PreparerResponse> {
    const { stock, hasher, engine, version } = this.#options;
    const prepared = await stock.prepare(entity, options);
    if (prepared.etag) return prepared;
    const hash = await hasher.hash(prepared.preparedDir).catch(error => {
      if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
      throw new InputError(
        'The folder that the annotation backstage.io/techdocs-ref names does not exist. ' +
          'It is relative to the entity file: "dir:." means the folder of that file.',
      );
    });
    const digest = createHash('sha256').update(`${version}\0${hash}`);
    const etag = `${engine}-${digest.digest('hex').slice(0, 32)}`;
    if (etag === options?.etag) throw new NotModifiedError();
    return { ...prepared, etag };
  }
}
