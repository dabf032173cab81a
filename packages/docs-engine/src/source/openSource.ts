import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs';
import { DocsBuildError } from '../problems';

/**
 * Not following: a link that took the file's place since the scan may lead out
 * of the tree. Not blocking: opening a pipe would wait for a writer for ever.
 */
const FLAGS =
  constants.O_RDONLY |
  (constants.O_NOFOLLOW ?? 0) |
  (constants.O_NONBLOCK ?? 0);

const REASONS: Record<string, string> = {
  ENOENT: 'The file disappeared during the build',
  ENOTDIR: 'The file disappeared during the build',
  ELOOP: 'The file became a symbolic link during the build',
  EACCES: 'The file may not be read',
  EPERM: 'The file may not be read',
};

/** An open file of the source tree. */
export interface OpenSource {
  bytes: number;
  /** Reads on; 0 at the end. */
  read(buffer: Buffer): number;
}

/**
 * Opens a file by its real path for as long as `use` runs. Whatever is wrong
 * with it is told by its path in the tree, never by that on the host.
 */
export function withSource<T>(
  path: string,
  shown: string,
  use: (source: OpenSource) => T,
): T {
  let fd: number | undefined;
  try {
    fd = openSync(path, FLAGS);
    const info = fstatSync(fd);
    if (!info.isFile())
      throw new DocsBuildError('This is not a regular file', { file: shown });
    const opened = fd;
    return use({
      bytes: info.size,
      read: buffer => readSync(opened, buffer),
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (error instanceof DocsBuildError || !code) throw error;
    throw new DocsBuildError(
      REASONS[code] ?? `The file could not be read (${code})`,
      { file: shown },
    );
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
}
