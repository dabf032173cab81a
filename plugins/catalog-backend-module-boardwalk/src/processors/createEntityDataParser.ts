import { LoggerService } from '@backstage/backend-plugin-api';
import {
  Entity,
  stringifyEntityRef,
  stringifyLocationRef,
} from '@backstage/catalog-model';
import {
  CatalogProcessorParser,
  parseEntityYaml,
} from '@backstage/plugin-catalog-node';
import { fileSizeError } from './fileSizeError';

export interface CreateEntityDataParserOptions {
  maxFileSize: number;
  logger: LoggerService;
  /** Told which entities a location declares, whenever it was read. */
  onDeclarations(locationRef: string, entityRefs: string[]): Promise<void>;
}

/**
 * Parses the content of files and URLs alike: Backstage's parser, with a limit
 * on size before it and a note of what was declared behind it.
 */
export function createEntityDataParser(
  options: CreateEntityDataParserOptions,
): CatalogProcessorParser {
  const { maxFileSize, logger, onDeclarations } = options;
  return async function* parse({ data, location }) {
    if (data.length > maxFileSize) {
      const error = fileSizeError(data.length, maxFileSize);
      yield { type: 'error', location, error };
      return;
    }
    const declared: string[] = [];
    for (const result of parseEntityYaml(data, location)) {
      if (result.type === 'entity') {
        declared.push(...refOf(result.entity));
      }
      yield result;
    }
    try {
      await onDeclarations(stringifyLocationRef(location), declared);
    } catch (error) {
      // What is known about conflicts gets old; the entities load all the same.
      logger.warn('Could not note what a location declares', error as Error);
    }
  };
}

/** Nothing is validated yet at this point. */
function refOf(entity: Entity): string[] {
  try {
    return [stringifyEntityRef(entity)];
  } catch {
    return [];
  }
}
