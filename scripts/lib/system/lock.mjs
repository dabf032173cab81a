import {
  linkSync,
  mkdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { beside, readJson } from './files.mjs';
import { processIdentity } from './processes.mjs';

/**
 * @typedef {{ pid: number, identity: string, [detail: string]: unknown }} Holder
 */

/** @param {Holder | undefined} holder */
const holds = holder =>
  Boolean(holder?.identity) &&
  processIdentity(/** @type {Holder} */ (holder).pid) === holder?.identity;

/**
 * @param {string} path
 * @returns {Holder | undefined} the live process that holds the lock
 */
export function lockHolder(path) {
  const holder = readJson(path);
  return holds(holder) ? holder : undefined;
}

/**
 * Takes a lock that dies with its process: one left by a dead process, or by
 * one whose number was given away since, does not count.
 * @param {string} path
 * @param {Record<string, unknown>} [details] kept in the file for who asks
 * @returns {{ release(): void, update(details: Record<string, unknown>): void } | { holder: Holder }}
 */
export function takeLock(path, details = {}) {
  mkdirSync(dirname(path), { recursive: true });
  const me = { pid: process.pid, identity: processIdentity(process.pid) };
  const temporary = beside(path);
  writeFileSync(temporary, JSON.stringify({ ...details, ...me }));
  try {
    for (let attempt = 0; attempt < 20; attempt++) {
      try {
        // A link appears whole or not at all, and never replaces another.
        linkSync(temporary, path);
        return {
          release() {
            const now = readJson(path);
            if (now?.pid === me.pid && now.identity === me.identity) {
              rmSync(path);
            }
          },
          update(more) {
            const next = beside(path);
            writeFileSync(next, JSON.stringify({ ...details, ...more, ...me }));
            renameSync(next, path);
          },
        };
      } catch (error) {
        const { code } = /** @type {NodeJS.ErrnoException} */ (error);
        if (code !== 'EEXIST') throw error;
      }
      const holder = lockHolder(path);
      if (holder) return { holder };
      removeStale(path);
    }
  } finally {
    rmSync(temporary, { force: true });
  }
  throw new Error(`Could not take the lock ${path}`);
}

// Two starts may find the same stale file: moving it away succeeds for one of
// them only, and a fresh lock moved by mistake is put back.
/** @param {string} path */
function removeStale(path) {
  const aside = beside(path);
  try {
    renameSync(path, aside);
  } catch {
    return;
  }
  if (holds(readJson(aside))) {
    try {
      linkSync(aside, path);
    } catch {
      // Someone else took the lock in between; it is theirs now.
    }
  }
  rmSync(aside, { force: true });
}
