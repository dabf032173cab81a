import { createHash } from 'node:crypto';
import { constants, type Stats } from 'node:fs';
import { lstat, open, opendir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { InputError } from '@backstage/errors';

interface KnownFile {
  bytes: number;
  modifiedMs: number;
  changedMs: number;
  hash: string;
}

type KnownFiles = Map<string, KnownFile>;

/** Never part of docs, and often huge. */
const SKIPPED = /^(?:\..*|node_modules)$/;

/** Files that are remembered, of all folders together. */
const MAX_KNOWN = 200_000;

/** A pipe that took the place of a file must not be waited for, nor a link be followed. */
const FLAGS =
  constants.O_RDONLY |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

/**
 * Hashes what a folder holds. Files whose size and times have not changed since
 * the last look are not read again. It runs in the backend's own thread, so it
 * never takes in more than a small piece at a time.
 */
export class FolderHasher {
  readonly #folders = new Map<string, KnownFiles>();
  readonly #limits: { maxFiles: number; maxTotalBytes: number };

  constructor(limits: { maxFiles: number; maxTotalBytes: number }) {
    this.#limits = limits;
  }

  async hash(folder: string): Promise<string> {
    const digest = createHash('sha256');
    const { maxTotalBytes } = this.#limits;
    const before: KnownFiles = this.#folders.get(folder) ?? new Map();
    const after: KnownFiles = new Map();
    const count = this.#counter();
    let bytes = 0;
    const visit = async (path: string, name: string): Promise<void> => {
      for (const entry of await listSorted(path, count)) {
        const child = join(path, entry.name);
        const childName = `${name}/${entry.name}`;
        if (entry.isFolder) {
          await visit(child, childName).catch(ignoreVanished);
          continue;
        }
        const info = await lstat(child).catch(ignoreVanished);
        if (!info) continue;
        bytes += info.size;
        if (bytes > maxTotalBytes)
          throw new InputError(
            `The docs folder has more than ${maxTotalBytes} bytes`,
          );
        const hash = await hashFile(child, info, before, after);
        digest.update(`${childName}\0${hash}\n`);
      }
    };
    await visit(folder, '');
    this.#remember(folder, after);
    return digest.digest('hex').slice(0, 32);
  }

  #counter(): () => void {
    const { maxFiles } = this.#limits;
    let files = 0;
    return () => {
      if (++files > maxFiles)
        throw new InputError(`The docs folder has more than ${maxFiles} files`);
    };
  }

  /** Keeps what the last look saw; folders that nobody asked for in a long time make room. */
  #remember(folder: string, files: KnownFiles): void {
    this.#folders.delete(folder);
    this.#folders.set(folder, files);
    let known = 0;
    for (const { size } of this.#folders.values()) known += size;
    for (const [oldest, { size }] of this.#folders) {
      if (known <= MAX_KNOWN) return;
      this.#folders.delete(oldest);
      known -= size;
    }
  }
}

/** One entry at a time, so that a folder of very many is refused before all of it is in memory. */
async function listSorted(path: string, count: () => void) {
  const entries: Array<{ name: string; isFolder: boolean }> = [];
  for await (const entry of await opendir(path)) {
    if (SKIPPED.test(entry.name)) continue;
    count();
    entries.push({ name: entry.name, isFolder: entry.isDirectory() });
  }
  return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** What went away while we looked is as if it had not been there. */
function ignoreVanished(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT' && error.code !== 'ENOTDIR') throw error;
}

async function hashFile(
  path: string,
  info: Stats,
  before: KnownFiles,
  after: KnownFiles,
): Promise<string> {
  if (info.isSymbolicLink())
    return `link ${await readlink(path).catch(ignoreVanished)}`;
  if (!info.isFile()) return 'other';
  const known = before.get(path);
  if (
    known?.bytes === info.size &&
    known.modifiedMs === info.mtimeMs &&
    known.changedMs === info.ctimeMs
  ) {
    after.set(path, known);
    return known.hash;
  }
  const digest = createHash('sha256');
  try {
    const file = await open(path, FLAGS);
    await pipeline(file.createReadStream(), digest);
  } catch {
    // It cannot be read: the build says so, with its place in the tree.
    return 'unreadable';
  }
  const hash = digest.digest('hex');
  after.set(path, {
    bytes: info.size,
    modifiedMs: info.mtimeMs,
    changedMs: info.ctimeMs,
    hash,
  });
  return hash;
}
