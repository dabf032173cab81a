import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Problem } from '../problem.mjs';
import { readIfThere, writeAtomically } from '../system/files.mjs';
import { canReach } from './account.mjs';

const pointerName = 'postgres.location';

/**
 * Where root keeps what another account has to reach, for a data folder that
 * is out of its reach.
 * @param {string} dataDir absolute
 */
export function reserveDir(dataDir) {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 16);
  return join('/var/lib/boardwalk', hash);
}

/** @param {string} dataDir @returns {string | undefined} the folder that a pointer names */
export const readPointer = dataDir =>
  readIfThere(join(dataDir, pointerName))?.split('\n')[0].trim() || undefined;

/**
 * @param {string} dataDir absolute
 * @param {import('./account.mjs').Account} account
 * @returns {string} folder of the database files; its parent exists
 */
export function clusterDir(dataDir, account) {
  mkdirSync(dataDir, { recursive: true });
  const own = join(dataDir, 'postgres');
  const pointed = readPointer(dataDir);
  if (pointed && existsSync(pointed)) return pointed;
  if (canReach(dataDir, account)) return own;
  if (existsSync(own)) {
    throw new Problem(
      `The account that runs PostgreSQL can no longer reach its files in ${own}.`,
      {
        advice:
          'A folder above was closed to others: open it again with `chmod o+x`, or begin anew with `npm run reset`.',
      },
    );
  }
  const away = join(reserveDir(dataDir), 'postgres');
  mkdirSync(dirname(away), { recursive: true, mode: 0o755 });
  writeAtomically(
    join(dataDir, pointerName),
    `${away}\nThe database account cannot reach this folder, so its files are there.\n`,
  );
  return away;
}

/**
 * Makes a private folder that belongs to the account of the server.
 * @param {string} dir
 * @param {import('./account.mjs').Account} account
 */
export function makePrivateDir(dir, { ids }) {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  if (ids.uid !== undefined && ids.gid !== undefined) {
    chownSync(dir, ids.uid, ids.gid);
  }
}
