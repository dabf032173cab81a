import {
  ANNOTATION_SOURCE_LOCATION,
  Entity,
  parseLocationRef,
} from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { CatalogProcessor, LocationSpec } from '@backstage/plugin-catalog-node';
import { dirname, isAbsolute, relative } from 'node:path';

/**
 * Keeps an entity from naming a folder of this machine as its source, other
 * than the one it was read from. The catalog sets the other location
 * annotations itself, but takes this one from the file, and docs are built from
 * where it points: anyone could publish any folder of the host.
 */
export class SourceLocationProcessor implements CatalogProcessor {
  getProcessorName(): string {
    return 'boardwalk-source-location';
  }

  /** @throws InputError when the source lies elsewhere on this machine */
  async preProcessEntity(
    entity: Entity,
    location: LocationSpec,
  ): Promise<Entity> {
    const source = entity.metadata.annotations?.[ANNOTATION_SOURCE_LOCATION];
    if (source === undefined) {
      return entity;
    }
    const { type, target } = parse(source);
    const ownFolder =
      type === 'file' && location.type === 'file' && isBeside(target, location);
    if (type !== 'url' && !ownFolder) {
      throw new InputError(
        `The annotation ${ANNOTATION_SOURCE_LOCATION} must start with url:, or name the folder of its own entity file; it is '${source}'`,
      );
    }
    return entity;
  }
}

/** The same reading as that of the docs builder. */
function parse(ref: string): LocationSpec | { type: ''; target: '' } {
  try {
    return parseLocationRef(ref);
  } catch {
    return { type: '', target: '' };
  }
}

function isBeside(target: string, location: LocationSpec): boolean {
  const path = relative(dirname(location.target), target);
  return isAbsolute(target) && !path.startsWith('..') && !isAbsolute(path);
}
