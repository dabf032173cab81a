import { closeSync, openSync, writeSync } from 'node:fs';
import type { SiteAsset } from '../site/types';
import { withSource } from '../source/openSource';

const CHUNK = 1024 * 1024;

/** Copies a file of the tree as it was when it was opened: one that grows meanwhile has an end all the same. */
export function copyAsset(
  { absolutePath, sourcePath }: SiteAsset,
  to: string,
): void {
  withSource(absolutePath, sourcePath, source => {
    const out = openSync(to, 'w');
    try {
      const buffer = Buffer.allocUnsafe(Math.min(CHUNK, source.bytes));
      for (let left = source.bytes; left > 0; ) {
        const read = source.read(buffer.subarray(0, Math.min(CHUNK, left)));
        if (!read) break;
        for (let at = 0; at < read; )
          at += writeSync(out, buffer, at, read - at);
        left -= read;
      }
    } finally {
      closeSync(out);
    }
  });
}
