import { type Dirent, readdirSync, statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { DocsBuildError } from '../problems';
import type { BuildLimits } from '../limits';

/** A file of the source tree. */
export interface SourceFile {
  /** Path below the folder that was scanned, with forward slashes. */
  path: string;
  /** Real path on disk. */
  absolutePath: string;
  bytes: number;
  modifiedMs: number;
}

export interface ScanOptions {
  /** Real path of the source tree, which nothing may leave. */
  root: string;
  /** Folder to scan, inside the root. */
  folder: string;
  limits: BuildLimits;
  ignored(path: string, isFolder: boolean): boolean;
}

const isInside = (root: string, path: string) =>
  path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);

const megabytes = (bytes: number) => Math.round(bytes / 1024 / 1024);

/** The real path of something in the tree; throws when a symbolic link leads out of it. */
export async function realPathInside(
  root: string,
  path: string,
  shown: string,
): Promise<string> {
  const real = await realpath(path).catch(() => undefined);
  if (!real)
    throw new DocsBuildError(
      `"${shown}" is a symbolic link that leads nowhere`,
      { file: shown },
    );
  if (!isInside(root, real))
    throw new DocsBuildError(`"${shown}" leaves the source tree`, {
      file: shown,
    });
  return real;
}

const isFolderNow = (path: string) =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** All files below a folder in the order in which MkDocs takes them: index first, then by name, folders last. */
export async function scanFolder(options: ScanOptions): Promise<SourceFile[]> {
  const { limits, root } = options;
  const files: SourceFile[] = [];
  let total = 0;
  let entries = 0;
  // Folders count, too: links between a few of them can make endless many.
  const count = () => {
    if (++entries > limits.maxFiles)
      throw new DocsBuildError(
        `The docs have more than ${limits.maxFiles} files and folders`,
      );
  };

  async function visit(
    folder: string,
    prefix: string,
    depth: number,
    parents: string[],
  ): Promise<void> {
    if (depth > limits.maxDepth)
      throw new DocsBuildError(
        `Folders are nested more than ${limits.maxDepth} deep`,
        { file: prefix },
      );
    const folders: Array<{ path: string; absolutePath: string }> = [];
    for (const entry of sortEntries(
      readdirSync(folder, { withFileTypes: true }),
    )) {
      const path = prefix ? `${prefix}/${entry.name}` : entry.name;
      let absolutePath = join(folder, entry.name);
      let isFolder = entry.isDirectory();
      if (options.ignored(path, isFolder)) continue;
      if (entry.isSymbolicLink()) {
        absolutePath = await realPathInside(root, absolutePath, path);
        isFolder = isFolderNow(absolutePath);
        if (isFolder && parents.includes(absolutePath)) continue;
      }
      if (isFolder) {
        count();
        folders.push({ path, absolutePath });
        continue;
      }
      if (!entry.isFile() && !entry.isSymbolicLink()) continue;
      const info = statSync(absolutePath, { throwIfNoEntry: false });
      // Pipes, sockets and devices are no docs, nor is what has just gone.
      if (!info?.isFile()) continue;
      count();
      total += info.size;
      files.push({
        path,
        absolutePath,
        bytes: info.size,
        modifiedMs: info.mtimeMs,
      });
      if (total > limits.maxTotalBytes)
        throw new DocsBuildError(
          `The docs have more than ${megabytes(limits.maxTotalBytes)} MB`,
        );
    }
    for (const child of folders)
      await visit(child.absolutePath, child.path, depth + 1, [
        ...parents,
        child.absolutePath,
      ]);
  }

  await visit(options.folder, '', 0, [options.folder]);
  return files;
}

const isIndex = (name: string) => /^(?:index|README)(?:\.[^.]*)?$/.test(name);

function sortEntries(entries: Dirent[]): Dirent[] {
  const byCode = (a: string, b: string) => (a < b ? -1 : Number(a > b));
  return entries.sort(
    (a, b) =>
      Number(isIndex(b.name)) - Number(isIndex(a.name)) ||
      byCode(a.name, b.name),
  );
}
