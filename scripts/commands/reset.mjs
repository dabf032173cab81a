import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { addressOf, dataDirOf, loadConfig } from '../lib/portal/config.mjs';
import { dataPaths } from '../lib/portal/dataDir.mjs';
import { stopLeftoverBackend } from '../lib/portal/leftoverBackend.mjs';
import { stopLeftoverServer } from '../lib/postgres/leftovers.mjs';
import { readPointer, reserveDir } from '../lib/postgres/location.mjs';
import { Problem } from '../lib/problem.mjs';
import { takeLock } from '../lib/system/lock.mjs';

/** What belongs to the portal in its data folder; other files there stay. */
const ours = [
  'cache',
  'git',
  'logs',
  'postgres',
  'postgres.location',
  'run',
  'scaffolder',
  'secrets',
  'techdocs',
];

/** @param {string} question */
async function confirm(question) {
  if (!process.stdin.isTTY) {
    throw new Problem('Nobody is there to answer whether the data may go.', {
      advice: 'In a script, say so with `npm run reset -- --yes`.',
    });
  }
  const prompt = createInterface({
    input: process.stdin,
    output: process.stdout,
  });
  try {
    return /^y(es)?$/i.test((await prompt.question(question)).trim());
  } finally {
    prompt.close();
  }
}

/**
 * Removes the local data: database, built docs, repositories and logs.
 * @param {import('./table.mjs').Context} context
 */
export async function reset({ steps, args }) {
  const config = await loadConfig();
  const dataDir = dataDirOf(config);
  if (!existsSync(dataDir)) {
    steps.note(`There is no data in ${dataDir}.`);
    return 0;
  }
  const paths = dataPaths(dataDir);
  const lock = takeLock(paths.lock, { url: addressOf(config).url });
  if ('holder' in lock) {
    throw new Problem(
      `Boardwalk runs at ${lock.holder.url} (process ${lock.holder.pid}).`,
      { advice: 'Stop it first; its data cannot be removed under it.' },
    );
  }
  try {
    const question = `Remove all local data of Boardwalk in ${dataDir}? (y/N) `;
    if (!args.includes('--yes') && !(await confirm(question))) {
      steps.note('Nothing was removed.');
      return 1;
    }
    await steps.run('Remove local data', async () => {
      const away = readPointer(dataDir);
      await stopLeftoverBackend(paths.backendPid);
      await stopLeftoverServer(away ?? join(dataDir, 'postgres'));
      rmSync(reserveDir(dataDir), { recursive: true, force: true });
      for (const name of ours) {
        rmSync(join(dataDir, name), { recursive: true, force: true });
      }
    });
    if (process.env.POSTGRES_HOST) {
      steps.note('The outside database of POSTGRES_HOST was left as it is.');
    }
    return 0;
  } finally {
    lock.release();
  }
}
