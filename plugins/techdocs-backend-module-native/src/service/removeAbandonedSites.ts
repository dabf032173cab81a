import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How TechDocs names the folder in which a site lies until it is published. */
const SITE = /^techdocs-tmp-\w{6}$/;
/** Far longer than a build and its publishing may take. */
const ABANDONED_MS = 24 * 60 * 60 * 1000;

/**
 * Takes away sites that were built but never published, because the backend
 * was killed meanwhile: TechDocs removes what it finishes, and nothing else
 * does the rest. Other backends may be building in the same folder, so that
 * only what is a day old goes. What cannot be removed stays.
 * @param folder - where TechDocs builds; it need not exist
 * @returns how many were removed
 */
export async function removeAbandonedSites(
  folder: string,
  now = Date.now(),
): Promise<number> {
  const names = await readdir(folder).catch(() => []);
  let removed = 0;
  for (const name of names.filter(found => SITE.test(found))) {
    const path = join(folder, name);
    try {
      const { mtimeMs } = await stat(path);
      if (now - mtimeMs < ABANDONED_MS) continue;
      await rm(path, { recursive: true, force: true });
      removed++;
    } catch {
      // Another backend was faster, or the folder is not ours to remove.
    }
  }
  return removed;
}
