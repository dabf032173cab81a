/** An entry of `boardwalk.catalog.folders`, resolved. */
export interface FolderSpec {
  /** As written in the config, for messages. */
  entry: string;
  /** Absolute folder that the search starts from, and that is watched. */
  base: string;
  /** Pattern below the base; for a plain folder, all YAML files. */
  pattern: string;
  /**
   * A glob or file names its files: each match is an entity file. In a plain
   * folder only those that look like one are, as folders hold other YAML too.
   */
  explicit: boolean;
}

const GLOB_CHARACTERS = /[*?[\]{}()!]/;
const YAML_FILE = /\.ya?ml$/i;

/**
 * Splits an absolute path, folder or glob into a base folder and a pattern.
 *
 * @param entry - as written in the config
 * @param absolute - the same, absolute, with forward slashes
 */
export function toFolderSpec(entry: string, absolute: string): FolderSpec {
  const segments = absolute.split('/');
  const firstGlob = segments.findIndex(part => GLOB_CHARACTERS.test(part));
  if (firstGlob >= 0) {
    return {
      entry,
      base: segments.slice(0, firstGlob).join('/') || '/',
      pattern: segments.slice(firstGlob).join('/'),
      explicit: true,
    };
  }
  if (YAML_FILE.test(absolute)) {
    return {
      entry,
      base: segments.slice(0, -1).join('/') || '/',
      pattern: segments[segments.length - 1],
      explicit: true,
    };
  }
  return {
    entry,
    base: absolute.replace(/\/+$/, '') || '/',
    pattern: '**/*.{yaml,yml}',
    explicit: false,
  };
}
