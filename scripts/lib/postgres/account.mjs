import { execFileSync, spawnSync } from 'node:child_process';
import { Problem } from '../problem.mjs';

/**
 * Who runs the database server. `ids` goes to spawn(); it is empty unless we
 * are root, as PostgreSQL refuses to run as root.
 * @typedef {{ ids: { uid?: number, gid?: number }, switched: boolean }} Account
 */

const user = 'postgres';

/** @param {string} flag @returns {number} */
const idOf = flag =>
  Number(
    execFileSync('id', [flag, user], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );

/** @returns {Account} */
export function serverAccount() {
  if (process.getuid?.() !== 0) return { ids: {}, switched: false };
  try {
    return { ids: { uid: idOf('-u'), gid: idOf('-g') }, switched: true };
  } catch {
    return createAccount();
  }
}

/** @returns {Account} */
function createAccount() {
  for (const [command, ...args] of [
    ['useradd', '--system', '--user-group', '--no-create-home', user],
    // BusyBox, as in Alpine images
    ['adduser', '-S', '-D', '-H', user],
  ]) {
    spawnSync(command, args, { stdio: 'ignore' });
    try {
      return { ids: { uid: idOf('-u'), gid: idOf('-g') }, switched: true };
    } catch {
      // This tool is not here; try the other one.
    }
  }
  throw new Problem(
    'PostgreSQL refuses to run as root, and no other account could be made for it.',
    {
      advice: `Create a user named ${user}, or run Boardwalk as a plain user.`,
    },
  );
}

/**
 * @param {string} dir an existing folder
 * @param {Account} account
 * @returns {boolean} whether that account gets into it
 */
export function canReach(dir, { ids, switched }) {
  if (!switched) return true;
  return spawnSync('test', ['-x', dir], { ...ids, cwd: '/' }).status === 0;
}
