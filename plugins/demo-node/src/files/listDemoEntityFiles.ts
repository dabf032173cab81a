import fastGlob from 'fast-glob';

/**
 * Every YAML file of the demo is an entity file, but for the MkDocs settings
 * and the API definitions that entities include by reference.
 */
const NOT_ENTITIES = ['**/mkdocs.yml', '**/mkdocs.yaml', '**/definitions/**'];

/** Absolute paths, sorted. Empty when the folder does not exist. */
export async function listDemoEntityFiles(path: string): Promise<string[]> {
  const files = await fastGlob('**/*.{yaml,yml}', {
    cwd: path,
    absolute: true,
    ignore: NOT_ENTITIES,
    followSymbolicLinks: false,
  });
  return files.sort();
}
