import { Entity } from '@backstage/catalog-model';
import { locationSpecToLocationEntity } from '@backstage/plugin-catalog-node';

/** Changes with the file, so that the catalog reads it again at once. */
export const FILE_VERSION_ANNOTATION = 'boardwalk.dev/file-version';

/** A file that the catalog is to read. */
export interface EntityFile {
  /** Absolute path. */
  path: string;
  /** Differs when the content may differ. */
  version: string;
}

/**
 * The Location entity that makes the catalog read one file.
 *
 * @param title - what people see, such as the path below the folder
 * @param annotations - added to the ones of every location
 */
export function toLocationEntity(
  file: EntityFile,
  title: string,
  annotations: Record<string, string> = {},
): Entity {
  const entity = locationSpecToLocationEntity({
    location: { type: 'file', target: file.path },
  });
  return {
    ...entity,
    metadata: {
      ...entity.metadata,
      title,
      annotations: {
        ...entity.metadata.annotations,
        ...annotations,
        [FILE_VERSION_ANNOTATION]: file.version,
      },
    },
  };
}
