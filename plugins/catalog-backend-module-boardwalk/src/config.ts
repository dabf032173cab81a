import { Config, readDurationFromConfig } from '@backstage/config';
import { InputError } from '@backstage/errors';
import { durationToMilliseconds } from '@backstage/types';
import { resolve, sep } from 'node:path';
import { parseByteSize } from './domain/byteSize';
import { FolderSpec, toFolderSpec } from './domain/folderSpec';

export interface CatalogConfig {
  /** What `boardwalk.catalog.folders` names, absolute. */
  folders: FolderSpec[];
  /** Absolute path of Boardwalk's own entity file, unless it is switched off. */
  self: string | undefined;
  /** Boardwalk's own templates, unless they are switched off. */
  templates: FolderSpec | undefined;
  rescanMs: number;
  /** Bytes that one entity file may have. */
  maxFileSize: number;
  /** Bytes that one entity may have as JSON, included definitions counted. */
  maxEntitySize: number;
}

/** Each in a folder of its own. Their skeletons hold entity files, too, which are none. */
const TEMPLATES = 'templates/*/template.yaml';

/** The only reader of `boardwalk.catalog`. */
export function readCatalogConfig(config: Config, root: string): CatalogConfig {
  const block = config.getOptionalConfig('boardwalk.catalog');
  const folders = block?.getOptionalStringArray('folders') ?? [];
  const self = block?.getOptionalBoolean('self') ?? true;
  const specOf = (entry: string) =>
    toFolderSpec(entry, resolve(root, entry).split(sep).join('/'));
  return {
    folders: folders.map(specOf),
    self: self ? resolve(root, 'catalog-info.yaml') : undefined,
    templates:
      block?.getOptionalBoolean('templates') ?? self
        ? specOf(TEMPLATES)
        : undefined,
    rescanMs: block?.has('rescanInterval')
      ? durationToMilliseconds(
          readDurationFromConfig(block, { key: 'rescanInterval' }),
        )
      : 60_000,
    maxFileSize: readByteSize(block, 'maxFileSize', '2MB'),
    maxEntitySize: readByteSize(block, 'maxEntitySize', '4MB'),
  };
}

function readByteSize(
  block: Config | undefined,
  key: string,
  fallback: string,
): number {
  const value = block?.getOptional<string | number>(key) ?? fallback;
  const bytes = parseByteSize(value);
  if (!bytes) {
    throw new InputError(
      `boardwalk.catalog.${key} must be a size such as 500KB or 2MB, not '${value}'`,
    );
  }
  return bytes;
}
