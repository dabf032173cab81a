import fastGlob from 'fast-glob';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { FolderSpec } from '../domain/folderSpec';
import { EntityFile } from '../domain/locationEntity';
import { looksLikeEntityFile } from '../domain/looksLikeEntityFile';

/** Folders that never hold a person's entities. Hidden ones are out as well. */
export const IGNORED = ['**/node_modules/**', '**/dist-types/**'];

const HEAD_BYTES = 64 * 1024;
const CONCURRENCY = 32;

export interface FolderScan {
  files: EntityFile[];
  /** YAML files of a plain folder that are not entity files. */
  skipped: number;
  /** Why the entry as a whole gives nothing; a sentence for people. */
  problem?: string;
  /** Files that were found but not readable: path and reason. */
  unreadable: Array<{ path: string; reason: string }>;
}

/** Remembers which version of a file was an entity file, to read heads once. */
export type SniffCache = Map<string, { version: string; isEntity: boolean }>;

/**
 * Lists the entity files of one configured folder, glob or file. Never throws:
 * what stands in the way comes back as a problem.
 */
export async function scanFolder(
  spec: FolderSpec,
  cache: SniffCache = new Map(),
): Promise<FolderScan> {
  const scan: FolderScan = { files: [], skipped: 0, unreadable: [] };
  let paths: string[];
  try {
    if (!(await stat(spec.base)).isDirectory()) {
      return { ...scan, problem: `${spec.base} is not a folder` };
    }
    paths = await fastGlob(spec.pattern, {
      cwd: spec.base,
      absolute: true,
      ignore: IGNORED,
      // A link could lead in circles, or out of what was meant to be shared.
      followSymbolicLinks: false,
      onlyFiles: true,
    });
  } catch (error) {
    return { ...scan, problem: describeFolderError(spec, error as Error) };
  }
  if (paths.length === 0) {
    return {
      ...scan,
      problem: spec.explicit
        ? `No file matches ${spec.entry}`
        : `There are no YAML files in ${spec.base}`,
    };
  }
  const queue = paths.sort()[Symbol.iterator]();
  const work = async () => {
    for (const path of queue) {
      await inspect(path, spec, cache, scan);
    }
  };
  await Promise.all(Array.from({ length: CONCURRENCY }, work));
  scan.files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return scan;
}

async function inspect(
  path: string,
  spec: FolderSpec,
  cache: SniffCache,
  scan: FolderScan,
) {
  try {
    const { mtimeMs, size } = await stat(path);
    const version = `${Math.round(mtimeMs)}-${size}`;
    const known = cache.get(path);
    const isEntity =
      spec.explicit ||
      (known?.version === version
        ? known.isEntity
        : looksLikeEntityFile(basename(path), await readHead(path)));
    cache.set(path, { version, isEntity });
    if (isEntity) {
      scan.files.push({ path, version });
    } else {
      scan.skipped += 1;
    }
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    // Removed between the listing and the look: the next scan is right.
    if (code !== 'ENOENT') {
      scan.unreadable.push({ path, reason: message });
    }
  }
}

async function readHead(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read({
      buffer: Buffer.alloc(HEAD_BYTES),
    });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

function describeFolderError(spec: FolderSpec, error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT') {
    return `The folder ${spec.base} does not exist`;
  }
  if (code === 'EACCES' || code === 'EPERM') {
    return `The folder ${spec.base} may not be read by the backend's user`;
  }
  return `The folder ${spec.base} could not be read: ${error.message}`;
}
