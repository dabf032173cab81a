import { readdirSync } from 'node:fs';
import { readIfThere } from './files.mjs';
import { ps, stopProcess } from './processes.mjs';

/** @returns {string} lines of `pid ppid` of all processes */
function processTable() {
  if (process.platform !== 'linux') return ps(['-A', '-o', 'pid=,ppid=']);
  // Small Linux images come without ps.
  return readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .map(pid => {
      const status = readIfThere(`/proc/${pid}/status`) ?? '';
      return `${pid} ${/^PPid:\s+(\d+)/m.exec(status)?.[1] ?? 0}`;
    })
    .join('\n');
}

/**
 * @param {string} table lines of `pid ppid`
 * @param {number} root
 * @returns {number[]} the process and all below it, parents first
 */
export function descendants(table, root) {
  /** @type {Map<number, number[]>} */
  const children = new Map();
  for (const line of table.trim().split('\n')) {
    const [pid, parent] = line.trim().split(/\s+/).map(Number);
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  // Grows while it is walked.
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/**
 * Ends a process and all that it started: a test runner that is killed leaves
 * its workers, browsers and portals behind.
 * @param {number} pid
 */
export async function stopTree(pid) {
  const all = descendants(processTable(), pid);
  await Promise.all(all.map(one => stopProcess(one)));
}
