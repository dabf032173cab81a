import { createHash } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { threadId } from 'node:worker_threads';
import type { RenderedPage } from '../render/renderPage';

export interface PageCache {
  get(key: string): RenderedPage | undefined;
  set(key: string, page: RenderedPage): void;
}

const DAY_MS = 24 * 60 * 60 * 1000;

export const hashOf = (...parts: string[]) => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex');
};

/**
 * Keeps rendered pages on disk under the hash of what they were rendered from.
 * The cache only ever saves time: what is damaged counts as not there, and
 * what cannot be written is not kept.
 */
export function createPageCache(folder: string): PageCache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  let writes = 0;
  return {
    get(key) {
      try {
        const file = fileOf(key);
        const stored = readFileSync(file, 'utf8');
        const end = stored.indexOf('\n');
        const json = stored.slice(end + 1);
        if (stored.slice(0, end) !== hashOf(json)) return undefined;
        markUsed(file);
        return JSON.parse(json) as RenderedPage;
      } catch {
        return undefined;
      }
    },
    set(key, page) {
      const file = fileOf(key);
      // Several threads, and several backends, may write the same page at once.
      const part = `${file}.${process.pid}.${threadId}.${writes++}.part`;
      const json = JSON.stringify(page);
      try {
        mkdirSync(dirname(file), { recursive: true });
        writeFileSync(part, `${hashOf(json)}\n${json}`);
        renameSync(part, file);
      } catch {
        // No room, or no right to write: the page is rendered anew next time.
      }
    },
  };
}

/** Keeps a page that is still used from growing old, at the cost of one write a day. */
function markUsed(file: string): void {
  const now = Date.now();
  if (now - statSync(file).mtimeMs > DAY_MS)
    utimesSync(file, now / 1000, now / 1000);
}
