import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../problem.mjs';
import { keepSmall, lastLines } from '../system/logFile.mjs';
import { freePort } from '../system/ports.mjs';
import { isAlive, stopProcess } from '../system/processes.mjs';
import { onShutdown } from '../system/shutdown.mjs';
import { withClient } from './client.mjs';
import { superuser } from './cluster.mjs';

/** @param {string} log @returns {Problem} */
function serverProblem(log) {
  const tail = lastLines(log, 4);
  const text = tail.join('\n');
  if (/No space left on device/.test(text)) {
    return new Problem('PostgreSQL stopped: the disk is full.', {
      advice: 'Free some space, then run the same command again.',
      log,
    });
  }
  return new Problem('PostgreSQL does not start.', {
    advice: 'The lines below say why; `npm run doctor` shows more.',
    tail,
    log,
  });
}

/**
 * Starts our own server on loopback and waits until it answers.
 * @param {import('./cluster.mjs').Cluster} cluster
 * @param {string} password
 * @param {{ settings?: string[], port?: number }} [options]
 *   settings: further `name=value` settings; port: a free one unless given
 */
export async function startServer(cluster, password, options = {}) {
  for (let attempt = 1; ; attempt++) {
    const port = options.port ?? (await freePort());
    const child = spawnServer(cluster, port, options.settings ?? []);
    const stop = () =>
      child.pid && isAlive(child.pid)
        ? stopProcess(child.pid, { signal: 'SIGINT', patience: 60_000 })
        : true;
    const forget = onShutdown(stop);
    child.once('exit', forget);
    const connection = {
      host: '127.0.0.1',
      port,
      user: superuser,
      password,
      database: 'postgres',
    };
    if (await answers(child, connection)) {
      return {
        connection,
        pid: /** @type {number} */ (child.pid),
        /** Calls back when the server ends, whatever the reason. */
        onExit: (/** @type {() => void} */ callback) =>
          void child.once('exit', callback),
        stop,
      };
    }
    const text = lastLines(cluster.log, 8).join('\n');
    // Another program took the port, or helpers of a killed server still end.
    const passing = /could not bind|shared memory block|lock file/.test(text);
    if (!passing || attempt === 5) throw serverProblem(cluster.log);
    await sleep(500 * attempt);
  }
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */

/**
 * @param {import('./cluster.mjs').Cluster} cluster
 * @param {number} port
 * @param {string[]} settings
 */
function spawnServer({ dir, account, binaries, log }, port, settings) {
  mkdirSync(dirname(log), { recursive: true });
  keepSmall(log);
  const output = openSync(log, 'a');
  const options = [
    'listen_addresses=127.0.0.1',
    // A socket's path may have 107 characters at most, so there is none.
    'unix_socket_directories=',
    'max_connections=300',
    'log_line_prefix=%m [%p] ',
    'log_timezone=UTC',
    ...settings,
  ].flatMap(setting => ['-c', setting]);
  const child = spawn(
    binaries.postgres,
    ['-D', dir, '-p', String(port), ...options],
    {
      ...account.ids,
      cwd: dir,
      // Its own process group: Ctrl-C must not stop it before the backend.
      detached: true,
      stdio: ['ignore', output, output],
      env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' },
    },
  );
  closeSync(output);
  child.on('error', () => {});
  return child;
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {import('./client.mjs').Connection} connection
 */
async function answers(child, connection) {
  let gone = false;
  child.once('exit', () => (gone = true));
  child.once('error', () => (gone = true));
  // Recovery after a crash takes its time: as long as it lives, it works.
  const limit = Date.now() + 300_000;
  while (!gone && Date.now() < limit) {
    try {
      await withClient(connection, client => client.query('select 1'));
      return true;
    } catch {
      await sleep(50);
    }
  }
  if (!gone && child.pid) await stopProcess(child.pid, { signal: 'SIGQUIT' });
  return false;
}
