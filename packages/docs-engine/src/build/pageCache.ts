import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { RenderedPage } from '../render/renderPage';

/** Change it whenever the same source renders to other HTML. */
const FORMAT = '1';

export interface PageCache {
  get(key: string): Promise<RenderedPage | undefined>;
  set(key: string, page: RenderedPage): Promise<void>;
}

const hash = (parts: string[]) => {
  const digest = createHash('sha256');
  for (const part of parts) digest.update(`${part.length}:`).update(part);
  return digest.digest('hex');
};

export const pageKey = (options: string, path: string, source: string) =>
  hash([FORMAT, options, path, source]);

/** Keeps rendered pages on disk under the hash of what they were rendered from. */
export function createPageCache(folder: string): PageCache {
  const fileOf = (key: string) => join(folder, key.slice(0, 2), `${key}.json`);
  let writes = 0;
  return {
    async get(key) {
      try {
        return JSON.parse(await readFile(fileOf(key), 'utf8')) as RenderedPage;
      } catch {
        return undefined;
      }
    },
    async set(key, page) {
      const file = fileOf(key);
      const part = `${file}.${process.pid}.${writes++}.part`;
      await mkdir(dirname(file), { recursive: true });
      await writeFile(part, JSON.stringify(page));
      await rename(part, file);
    },
  };
}
