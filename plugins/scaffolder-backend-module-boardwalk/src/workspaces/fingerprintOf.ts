import { createHash } from 'node:crypto';
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Stands for what is in a folder: names, sizes and moments of change, by the clock of
 * the file system, which no program sets back. Contents are not read.
 */
export async function fingerprintOf(folder: string): Promise<string> {
  const names = await readdir(folder, { recursive: true });
  const hash = createHash('sha256');
  for (const name of names.sort()) {
    const { mode, size, ino, ctimeNs } = await lstat(join(folder, name), {
      bigint: true,
    });
    hash.update(
      JSON.stringify([name, ...[mode, size, ino, ctimeNs].map(String)]),
    );
  }
  return hash.digest('hex');
}
