import {
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

export interface PruneOptions {
  maxBytes: number;
  maxAgeMs: number;
  /** Milliseconds between two times; a call in between does nothing. */
  everyMs: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

const DEFAULTS: PruneOptions = {
  maxBytes: 1024 * 1024 * 1024,
  maxAgeMs: 30 * DAY_MS,
  everyMs: DAY_MS / 24,
};

const stampOf = (folder: string) => join(folder, 'pruned');
const modifiedMs = (path: string) =>
  statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

/**
 * Bounds the folder of rendered pages: those that no build has used for a long
 * time go first, then the oldest until the rest fits. Files that others take
 * away meanwhile are no trouble.
 */
export function prunePageCache(
  folder: string,
  options: Partial<PruneOptions> = {},
): void {
  const { maxBytes, maxAgeMs, everyMs } = { ...DEFAULTS, ...options };
  const now = Date.now();
  if (now - modifiedMs(stampOf(folder)) < everyMs) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(stampOf(folder), '');

  const pages = listPages(folder).sort((a, b) => b.modifiedMs - a.modifiedMs);
  let bytes = 0;
  for (const page of pages) {
    bytes += page.bytes;
    if (bytes > maxBytes || now - page.modifiedMs > maxAgeMs)
      rmSync(page.path, { force: true });
  }
}

function listPages(folder: string) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(folder, name)).map(file => join(folder, name, file)),
    )
    .flatMap(path => {
      const info = statSync(path, { throwIfNoEntry: false });
      return info ? [{ path, bytes: info.size, modifiedMs: info.mtimeMs }] : [];
    });
}
