import { mkdtempSync, mkdirSync, rmSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { reserveDir } from './location.mjs';
import { startEmbedded } from './embedded.mjs';

/**
 * A folder for one run of tests. Others may pass through, not read: the
 * account of the database server has to get at its files below.
 */
export function makeWorkDir(prefix = 'boardwalk-') {
  const dir = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(dir, 0o711);
  return dir;
}

/**
 * Removes a data folder and what was kept elsewhere on its behalf.
 * @param {string} dataDir
 */
export function removeDataDir(dataDir) {
  rmSync(reserveDir(dataDir), { recursive: true, force: true });
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * A server whose data may be lost: it does not wait for the disk.
 * @param {string} dataDir
 */
export async function startThrowaway(dataDir) {
  mkdirSync(dataDir, { recursive: true });
  return startEmbedded(dataDir, {
    settings: ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'],
  });
}
