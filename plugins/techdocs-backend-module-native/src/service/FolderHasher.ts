import { createHash } from 'node:crypto';
import { createReadStream, type Stats } from 'node:fs';
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
  readonly #limits: { maxFiles: number; maxTotalBytes: number };

  constructor(limits: { maxFiles: number; maxTotalBytes: number }) {
    this.#limits = limits;
  }

  async hash(folder: string): Promise<string> {
    const digest = createHash('sha256');
    const { maxFiles, maxTotalBytes } = this.#limits;
    let files = 0;
    let bytes = 0;
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
          const info = await lstat(child);
          bytes += info.size;
          if (++files > maxFiles) {
            throw new InputError(
              `The docs folder has more than ${maxFiles} files`,
            );
          }
          if (bytes > maxTotalBytes) {
            throw new InputError(
              `The docs folder has more than ${maxTotalBytes} bytes`,
            );
          }
          const hash = await this.#hashFile(child, info);
          digest.update(`${childName}\0${hash}\n`);
        }
      }
    };
    await visit(folder, '');
    return digest.digest('hex').slice(0, 32);
  }

  async #hashFile(path: string, info: Stats): Promise<string> {
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
