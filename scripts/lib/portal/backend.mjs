import { spawn } from 'node:child_process';
import { get } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot, root } from '../paths.mjs';
import { createLog } from '../system/logFile.mjs';
import { isAlive, stopProcess } from '../system/processes.mjs';
import { toolEnvironment } from '../toolchain/environment.mjs';
import { createLineReader, isProblem } from './backendLog.mjs';

/**
 * @typedef {{ onProblem?: (line: string) => void, onLine?: (line: string) => void }} Listeners
 *   both get log lines without colours; problems are warnings and errors
 */

/**
 * Starts the backend from its sources.
 * @param {{ env: NodeJS.ProcessEnv, log: string } & Listeners} options
 *   env: added to ours; log: file for its output
 */
export function startBackend({ env, log, onLine, onProblem }) {
  const file = createLog(log);
  const child = spawn(
    process.execPath,
    [
      '--require',
      fromRoot('scripts', 'lib', 'portal', 'watchParent.cjs'),
      '--require',
      '@backstage/cli-node/config/nodeTransform.cjs',
      'packages/backend/src',
    ],
    {
      cwd: root,
      // Ctrl-C reaches the start script only, which stops things in order.
      detached: true,
      // The last pipe carries nothing; its end tells the backend of ours.
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      env: { ...toolEnvironment(), ...env },
    },
  );
  const read = createLineReader(line => {
    onLine?.(line);
    if (isProblem(line)) onProblem?.(line);
  });
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', chunk => {
      file.write(chunk);
      read(chunk);
    });
  }
  child.stdio[3]?.on('error', () => {});
  /** @type {Promise<{ code: number | null, signal: string | null }>} */
  const ended = new Promise(resolve => {
    child.on('error', () => resolve({ code: 1, signal: null }));
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  return {
    pid: child.pid ?? 0,
    ended,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    async stop() {
      if (child.pid && isAlive(child.pid)) {
        await stopProcess(child.pid, { patience: 8_000 });
      }
      await ended;
    },
  };
}

/** @typedef {ReturnType<typeof startBackend>} Backend */

/**
 * @param {string} host
 * @param {number} port
 * @returns {Promise<number>} HTTP status of the readiness check, 0 without an answer
 */
export function readiness(host, port) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '::1' }[host] ?? host;
  return new Promise(resolve => {
    const request = get(
      {
        host: reachable,
        port,
        path: '/.backstage/health/v1/readiness',
        timeout: 5000,
        agent: false,
      },
      response => {
        response.resume();
        resolve(response.statusCode ?? 0);
      },
    );
    request.on('timeout', () => request.destroy());
    request.on('error', () => resolve(0));
  });
}

/**
 * @param {Backend} backend
 * @param {{ host: string, port: number }} address
 * @param {number} limit in ms
 * @returns {Promise<'ready' | 'ended' | 'late'>}
 */
export async function waitUntilReady(backend, { host, port }, limit) {
  const end = Date.now() + limit;
  while (Date.now() < end) {
    if (!backend.isRunning()) return 'ended';
    if ((await readiness(host, port)) === 200) return 'ready';
    await sleep(100);
  }
  return 'late';
}
