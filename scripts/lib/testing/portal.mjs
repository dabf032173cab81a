import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../problem.mjs';
import { createLineReader } from '../portal/backendLog.mjs';
import { freePort } from '../system/ports.mjs';
import { isAlive, stopProcess } from '../system/processes.mjs';
import { onShutdown } from '../system/shutdown.mjs';

/** Variables of a person's shell that would make a test portal use their data. */
const personal =
  /^(POSTGRES_|PG[A-Z]+$|PORT$|BOARDWALK_|APP_CONFIG_|NODE_ENV$)/;

/** @returns {NodeJS.ProcessEnv} */
export function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !personal.test(name)),
  );
}

/**
 * Runs `npm start` as a person would, with a data folder of its own.
 * @param {{ dataDir: string, port?: number, env?: Record<string, string>,
 *   checkout?: string, onLine?: (line: string) => void }} options
 *   checkout: this one unless given
 */
export async function runStart(options) {
  const { dataDir, port, env = {}, checkout = root, onLine } = options;
  const usedPort = port ?? (await freePort());
  const child = spawn(
    process.execPath,
    [join(checkout, 'scripts', 'boardwalk.mjs'), 'start'],
    {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...cleanEnvironment(),
        BOARDWALK_DATA_DIR: dataDir,
        PORT: String(usedPort),
        BROWSER: 'none',
        ...env,
      },
    },
  );
  /** @type {string[]} */
  const lines = [];
  let onReady = () => {};
  /** @type {Promise<void>} */
  const ready = new Promise(resolve => (onReady = resolve));
  const read = createLineReader(line => {
    lines.push(line);
    onLine?.(line);
    if (line.startsWith('Boardwalk is ready at ')) onReady();
  });
  child.stdout.setEncoding('utf8').on('data', read);
  child.stderr.setEncoding('utf8').on('data', read);
  /** @type {Promise<number>} */
  const ended = new Promise(resolve =>
    child.on('close', code => resolve(code ?? 128)),
  );
  const stop = async () => {
    if (child.pid && isAlive(child.pid)) {
      await stopProcess(child.pid, { patience: 60_000 });
    }
    return ended;
  };
  const forget = onShutdown(stop);
  void ended.then(forget);

  return {
    pid: child.pid ?? 0,
    port: usedPort,
    url: `http://localhost:${usedPort}`,
    lines,
    ended,
    stop,
    /** @returns {Promise<void>} rejects when it ends instead */
    async untilReady() {
      const first = await Promise.race([ready, ended]);
      if (first !== undefined) {
        // Test runners print the message of an error, and nothing else of it.
        const tail = lines.slice(-15).map(line => `  | ${line}`);
        throw new Problem(['The portal did not start.', ...tail].join('\n'));
      }
    },
  };
}
