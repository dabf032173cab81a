import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** The account "nobody" of Linux and macOS images alike. */
const NOBODY = 65534;

/**
 * Who runs the program: as in the image, someone who cannot change its files.
 * Root becomes nobody, unless nobody cannot reach this Node.
 */
export function unprivileged() {
  if (process.getuid?.() !== 0) return {};
  const ids = { uid: NOBODY, gid: NOBODY };
  const reachable = spawnSync(process.execPath, ['--version'], {
    ...ids,
    cwd: '/',
  });
  return reachable.status === 0 ? ids : {};
}

/**
 * Runs a command of a replayed image, as a container would: in its working
 * directory, with its environment and the given one, and nothing else.
 *
 * @param {{ locate(path: string): string, environment(): object }} image the
 *   last stage of a replay
 * @param {string[]} argv `node` stands for the Node of this process
 * @param {Record<string, string>} env what `docker run --env` would add
 */
export function runImage(image, argv, env) {
  const [command, ...args] = argv;
  const ids = unprivileged();
  if (ids.uid)
    fs.chownSync(image.environment().BOARDWALK_DATA_DIR, ids.uid, ids.gid);
  const child = spawn(command === 'node' ? process.execPath : command, args, {
    ...ids,
    cwd: image.locate('.'),
    env: {
      PATH: path.dirname(process.execPath),
      ...image.environment(),
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', chunk => (output += chunk));
  }
  /** @type {Promise<number>} exit code; 128 for a signal */
  const exited = new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => resolve(code ?? 128));
  });
  return {
    exited,
    output: () => output,
    isRunning: () => child.exitCode === null && child.signalCode === null,
    kill: signal => child.kill(signal),
  };
}
