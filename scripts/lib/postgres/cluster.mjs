import { chownSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Problem } from '../problem.mjs';
import { beside, readIfThere } from '../system/files.mjs';
import { runQuiet } from '../system/run.mjs';
import { makePrivateDir } from './location.mjs';

/**
 * @typedef {{ dir: string, account: import('./account.mjs').Account,
 *   binaries: ReturnType<typeof import('./binaries.mjs').findBinaries>, log: string }} Cluster
 *   dir: database files; log: of the server
 */

/** The superuser of our own server. */
export const superuser = 'boardwalk';

/**
 * @param {string} dir
 * @param {{ major: string, version: string }} binaries
 * @returns {boolean} whether there is a cluster of this major version
 */
export function checkVersion(dir, { major, version }) {
  const found = readIfThere(join(dir, 'PG_VERSION'))?.trim();
  if (!found) return false;
  if (found === major) return true;
  throw new Problem(
    `The data in ${dir} was written by PostgreSQL ${found}; this Boardwalk brings PostgreSQL ${version}.`,
    {
      advice:
        `Start the Boardwalk that wrote it and dump the database with pg_dump, or serve it with PostgreSQL ${found} and set POSTGRES_HOST; ` +
        'or begin anew with `npm run reset`, which removes the data.',
    },
  );
}

/**
 * Creates the database files. They appear under their name when complete.
 * @param {Cluster} cluster
 * @param {string} password
 */
export async function createCluster({ dir, account, binaries, log }, password) {
  const temporary = beside(dir);
  const passwordFile = `${temporary}.password`;
  makePrivateDir(temporary, account);
  try {
    writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
    const { uid, gid } = account.ids;
    if (uid !== undefined && gid !== undefined)
      chownSync(passwordFile, uid, gid);
    const { code, lines } = await runQuiet(
      binaries.initdb,
      [
        `--pgdata=${temporary}`,
        `--username=${superuser}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        // Sorting then depends on PostgreSQL alone, not on the machine's C library.
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--locale=C',
      ],
      { ...account.ids, cwd: '/', log, env: { ...process.env, LC_ALL: 'C' } },
    );
    if (code !== 0) throw createProblem(dir, lines, log);
    // Renaming replaces an empty folder, and refuses to replace one with files.
    renameSync(temporary, dir);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** @param {string} dir @param {string[]} lines @param {string} log */
function createProblem(dir, lines, log) {
  const full = lines.some(line => /No space left on device/.test(line));
  return new Problem(
    full
      ? 'The disk is full.'
      : `The database files could not be created in ${dir}.`,
    {
      advice: full
        ? 'Free at least 200 MB, then run the same command again.'
        : 'The lines below say why; `npm run doctor` shows more.',
      tail: lines.slice(-5),
      log,
    },
  );
}
