import { spawn } from 'node:child_process';
import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { isStopping, onShutdown } from './shutdown.mjs';
import { isAlive, stopProcess } from './processes.mjs';
import { stopTree } from './tree.mjs';

/**
 * A program we run must not outlive us. While we stop, its failure is of our
 * own making: then the promise stays open until the process ends.
 * @param {import('node:child_process').ChildProcess} child
 * @param {(code: number) => void} resolve
 * @param {(error: Error) => void} reject
 */
function settle(child, resolve, reject) {
  const forget = onShutdown(
    () => child.pid && isAlive(child.pid) && stopProcess(child.pid),
  );
  child.on('error', error => {
    forget();
    reject(error);
  });
  child.on('close', code => {
    forget();
    if (!isStopping()) resolve(code ?? 128);
  });
}

/**
 * Runs a program with its output shown as it is.
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { until?: AbortSignal }} [options]
 *   until: ends it, with all that it started
 * @returns {Promise<number>} its exit code; a signal counts as 128
 */
export function runVisible(command, args, options = {}) {
  const { until, ...spawnOptions } = options;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...spawnOptions });
    const end = () => void (child.pid && stopTree(child.pid));
    until?.addEventListener('abort', end, { once: true });
    child.once('close', () => until?.removeEventListener('abort', end));
    settle(child, resolve, reject);
  });
}

/**
 * Runs a program and reports its lines.
 * @param {string} command
 * @param {string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, uid?: number, gid?: number,
 *   log?: string, onLine?: (line: string) => void }} [options]
 *   log: file that gets the whole output; onLine: called with each line, without colours
 * @returns {Promise<{ code: number, lines: string[] }>} the last 200 lines
 */
export function runQuiet(command, args, options = {}) {
  const { log, onLine, ...spawnOptions } = options;
  if (log) mkdirSync(dirname(log), { recursive: true });
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...spawnOptions,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    /** @type {string[]} */
    const lines = [];
    /** @param {string} line */
    const add = line => {
      const plain = stripVTControlCharacters(line).trimEnd();
      if (!plain) return;
      lines.push(plain);
      if (lines.length > 200) lines.shift();
      onLine?.(plain);
    };
    for (const stream of [child.stdout, child.stderr]) {
      let rest = '';
      stream.setEncoding('utf8').on('data', chunk => {
        if (log) appendFileSync(log, chunk);
        const parts = (rest + chunk).split(/\r?\n|\r/);
        rest = parts.pop() ?? '';
        parts.forEach(add);
      });
      stream.on('end', () => add(rest));
    }
    settle(child, code => resolve({ code, lines }), reject);
  });
}
