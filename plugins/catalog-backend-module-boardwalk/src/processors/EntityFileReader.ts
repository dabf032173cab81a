import {
  CatalogProcessor,
  CatalogProcessorEmit,
  CatalogProcessorParser,
  LocationSpec,
  processingResult,
} from '@backstage/plugin-catalog-node';
import { readFile, stat } from 'node:fs/promises';
import { normalize } from 'node:path';
import { fileSizeError } from './fileSizeError';

/**
 * Reads single files before Backstage's own reader does. That one takes every
 * path for a glob, so that folders named `[team]` are not found, and reads a
 * file of any size into memory. Globs and missing files are left to it.
 */
export class EntityFileReader implements CatalogProcessor {
  readonly #maxFileSize: number;

  static create(options: { maxFileSize: number }): EntityFileReader {
    return new EntityFileReader(options.maxFileSize);
  }

  private constructor(maxFileSize: number) {
    this.#maxFileSize = maxFileSize;
  }

  getProcessorName(): string {
    return 'boardwalk-entity-file-reader';
  }

  /** Before Backstage's FileReaderProcessor, which has the default of 20. */
  getPriority(): number {
    return 10;
  }

  async readLocation(
    location: LocationSpec,
    _optional: boolean,
    emit: CatalogProcessorEmit,
    parser: CatalogProcessorParser,
  ): Promise<boolean> {
    if (location.type !== 'file') {
      return false;
    }
    const file = await stat(location.target).catch(() => undefined);
    if (!file?.isFile()) {
      return false;
    }
    const target = normalize(location.target);
    if (file.size > this.#maxFileSize) {
      const error = fileSizeError(file.size, this.#maxFileSize);
      emit({ type: 'error', location, error });
      return true;
    }
    try {
      const data = await readFile(target);
      for await (const result of parser({
        data,
        location: { type: 'file', target },
      })) {
        emit(result);
      }
      emit(processingResult.refresh(`file:${target}`));
    } catch (error) {
      const reason = `The file could not be read: ${(error as Error).message}`;
      emit(processingResult.generalError(location, reason));
    }
    return true;
  }
}
