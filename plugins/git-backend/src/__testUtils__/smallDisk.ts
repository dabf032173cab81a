import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A disk with little room, in memory. */
export interface SmallDisk {
  folder: string;
  /** Takes the room that is left, up to some bytes. */
  fill(leave?: number): void;
  /** Gives it back. */
  free(): void;
  remove(): void;
}

/**
 * @param megabytes - its size
 * @returns undefined where this process may not mount one
 */
export function mountSmallDisk(megabytes: number): SmallDisk | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'small-disk-'));
  try {
    execFileSync(
      'mount',
      ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder],
      { stdio: 'ignore' },
    );
  } catch {
    rmSync(folder, { recursive: true });
    return undefined;
  }
  const filler = path.join(folder, 'filler');
  return {
    folder,
    fill(leave = 0) {
      const { bavail, bsize } = statfsSync(folder);
      writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - leave)));
    },
    free: () => rmSync(filler, { force: true }),
    remove() {
      // Lazily: what still runs there may end.
      execFileSync('umount', ['--lazy', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
