import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { readIfThere } from './files.mjs';

/** @param {number} pid */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

// In a container whose first process reaps nobody, the dead stay listed.
/** @param {number} pid */
function isZombie(pid) {
  if (process.platform !== 'linux') return false;
  return /^State:\s+Z/m.test(readIfThere(`/proc/${pid}/status`) ?? '');
}

/** @param {string[]} args @returns {string} '' when it fails */
export function ps(args) {
  try {
    return execFileSync('ps', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, LC_ALL: 'C' },
    }).trim();
  } catch {
    return '';
  }
}

/** @param {number} pid @returns {string} its command line, '' when it is gone */
export function commandLine(pid) {
  if (process.platform === 'linux') {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        .replaceAll('\0', ' ')
        .trim();
    } catch {
      return '';
    }
  }
  return ps(['-o', 'command=', '-p', String(pid)]);
}

/**
 * Tells a process from a later one that was given the same number.
 * @param {number} pid
 * @returns {string} '' when it is gone
 */
export function processIdentity(pid) {
  if (process.platform === 'linux') {
    const stat = readIfThere(`/proc/${pid}/stat`);
    // The name in brackets may hold spaces: count from behind it. Field 22 is the start.
    const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ') ?? [];
    const started = fields[0] === 'Z' ? undefined : fields[19];
    const boot = readIfThere('/proc/sys/kernel/random/boot_id')?.trim();
    return started ? `${boot}/${started}` : '';
  }
  return ps(['-o', 'lstart=', '-p', String(pid)]);
}

/**
 * Ends a process, by force when it does not go by itself.
 * @param {number} pid
 * @param {{ signal?: NodeJS.Signals, patience?: number }} [options] patience in ms
 * @returns {Promise<boolean>} whether it is gone
 */
export async function stopProcess(pid, options = {}) {
  const { signal = 'SIGTERM', patience = 10_000 } = options;
  for (const [name, wait] of /** @type {[NodeJS.Signals, number][]} */ ([
    [signal, patience],
    ['SIGKILL', 3000],
  ])) {
    try {
      process.kill(pid, name);
    } catch {
      return !isAlive(pid);
    }
    const limit = Date.now() + wait;
    while (Date.now() < limit) {
      if (!isAlive(pid)) return true;
      await sleep(50);
    }
  }
  return !isAlive(pid);
}
