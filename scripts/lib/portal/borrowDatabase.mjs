import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../postgres/client.mjs';
import { runningEmbedded } from '../postgres/embedded.mjs';
import { outsideConnection } from '../postgres/outside.mjs';
import { Problem } from '../problem.mjs';
import { takeLock } from '../system/lock.mjs';
import { onShutdown } from '../system/shutdown.mjs';
import { addressOf, dataDirOf, loadConfig } from './config.mjs';
import { dataPaths, prepareDataDir } from './dataDir.mjs';
import { asEnvironment, databaseName, openDatabase } from './database.mjs';
import { stopLeftoverBackend } from './leftoverBackend.mjs';

/** A start of the portal has its database up by then, recovery included. */
const patience = 5 * 60_000;

/**
 * Gets at the database of the portal for a command: an outside one, that of the
 * portal that runs, or its own server, started for as long as the command takes.
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {string} command its name, for whoever finds the data folder taken
 * @returns {Promise<Record<string, string>>} how a program gets there
 */
export async function borrowDatabase(steps, command) {
  const config = await loadConfig();
  const dataDir = dataDirOf(config);
  prepareDataDir(dataDir);
  if (outsideConnection(process.env)) {
    return (await openDatabase(steps, dataDir)).env;
  }
  const { lock: lockPath, backendPid } = dataPaths(dataDir);
  const details = { url: addressOf(config).url, command };
  const first = takeLock(lockPath, details);
  const lock =
    'holder' in first
      ? await steps.run('Wait for the database of the portal', step =>
          lockOrConnection(lockPath, details, dataDir, step),
        )
      : first;
  if ('port' in lock) return asEnvironment(lock);
  onShutdown(() => lock.release());
  await stopLeftoverBackend(backendPid);
  return (await openDatabase(steps, dataDir)).env;
}

/**
 * The portal's server can be used while the portal runs. Another command stops
 * its server when it has ended, so that one is waited for.
 * @param {string} lockPath
 * @param {Record<string, unknown>} details
 * @param {string} dataDir
 * @param {{ progress(text: string): void }} step
 */
async function lockOrConnection(lockPath, details, dataDir, step) {
  let end = Date.now() + patience;
  for (;;) {
    const lock = takeLock(lockPath, details);
    if (!('holder' in lock)) return lock;
    const { command, pid } = lock.holder;
    if (command) {
      step.progress(`${command} (process ${pid}) is at work`);
      end = Date.now() + patience;
    } else {
      const connection = runningEmbedded(dataDir);
      const usable = connection && { ...connection, database: databaseName };
      if (usable && (await answers(usable))) return usable;
    }
    if (Date.now() > end) {
      throw new Problem(
        `The portal (process ${pid}) does not bring its database up.`,
        { advice: 'See what `npm start` says there, and stop it.' },
      );
    }
    await sleep(300);
  }
}

/** @param {import('../postgres/client.mjs').Connection} connection */
const answers = connection =>
  withClient(connection, client => client.query('select 1')).then(
    () => true,
    () => false,
  );
