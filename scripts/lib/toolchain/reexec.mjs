import { spawn } from 'node:child_process';
import { fromRoot } from '../paths.mjs';
import { toolEnvironment } from './environment.mjs';

/**
 * Runs the same command with another Node and takes on its end. The channel
 * between the two tells the child when this process dies without a signal.
 * @param {string} node
 * @param {string[]} args
 * @returns {Promise<number>} exit code
 */
export function rerunWith(node, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [fromRoot('scripts', 'boardwalk.mjs'), ...args], {
      stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
      env: toolEnvironment(),
      serialization: 'json',
    });
    for (const signal of /** @type {const} */ ([
      'SIGTERM',
      'SIGHUP',
      'SIGINT',
    ])) {
      process.on(signal, () => {
        // A terminal sends Ctrl-C to the child by itself.
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      });
    }
    child.on('error', reject);
    child.on('close', code => resolve(code ?? 128));
  });
}
