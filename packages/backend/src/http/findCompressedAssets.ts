import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** Suffix of the files that the build writes beside its larger assets. */
const BROTLI_SUFFIX = '.br';

/**
 * The assets below a folder that have a Brotli file beside them, as URL path
 * (`js/main.js`) to absolute path of the compressed file. Empty when the
 * folder is missing.
 */
export async function findCompressedAssets(
  dir: string,
): Promise<Map<string, string>> {
  const files = await readdir(dir, { recursive: true }).catch(error => {
    if (error.code === 'ENOENT') {
      return [];
    }
    throw error;
  });
  return new Map(
    files
      .filter(file => file.endsWith(BROTLI_SUFFIX))
      .map(file => [
        file.slice(0, -BROTLI_SUFFIX.length).split(path.sep).join('/'),
        path.join(dir, file),
      ]),
  );
}
