import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lstat, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '@backstage/errors';

interface KnownFile {
  bytes: number;
  modifiedMs: number;
  hash: string;
}

/** Never part of docs, and often huge. */
const SKIPPED = /^(?:\..*|node_modules)$/;

/**
 * Hashes what a folder holds. Files whose size and time have not changed since
 * the last look are not read again.
 */
export class FolderHasher {
  readonly #known = new Map<string, KnownFile>();
  readonly #maxFiles: number;

  constructor(options: { maxFiles: number }) {
    this.#maxFiles = options.maxFiles;
  }

  async hash(folder: string): Promise<string> {
    const digest = createHash('sha256');
    let files = 0;
    const visit = async (path: string, name: string): Promise<void> => {
      const entries = await readdir(path, { withFileTypes: true });
      entries.sort((a, b) => (a.name < b.name ? -1 : 1));
      for (const entry of entries) {
        if (SKIPPED.test(entry.name)) continue;
        const child = join(path, entry.name);
        const childName = `${name}/${entry.name}`;
        if (entry.isDirectory()) {
          await visit(child, childName);
        } else {
          if (++files > this.#maxFiles) {
            throw new InputError(
              `The docs folder has more than ${this.#maxFiles} files`,
            );
          }
          digest.update(`${childName}\0${await this.#hashFile(child)}\n`);
        }
      }
    };
    await visit(folder, '');
    return digest.digest('hex').slice(0, 32);
  }

  async #hashFile(path: string): Promise<string> {
    const info = await lstat(path);
    if (info.isSymbolicLink()) return `link ${await readlink(path)}`;
    if (!info.isFile()) return 'other';
    const known = this.#known.get(path);
    if (known?.bytes === info.size && known.modifiedMs === info.mtimeMs) {
      return known.hash;
    }
    const digest = createHash('sha256');
    await pipeline(createReadStream(path), digest);
    const hash = digest.digest('hex');
    this.#known.set(path, {
      bytes: info.size,
      modifiedMs: info.mtimeMs,
      hash,
    });
    return hash;
  }
}
