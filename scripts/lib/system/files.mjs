import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** @param {string} path a path beside it that no other process uses */
export const beside = path =>
  `${path}.${process.pid}.${randomBytes(4).toString('hex')}.tmp`;

/**
 * Writes a file so that a reader sees the old or the new content, never half of it.
 * @param {string} path
 * @param {string} content
 * @param {number} [mode]
 */
export function writeAtomically(path, content, mode = 0o644) {
  mkdirSync(dirname(path), { recursive: true });
  const temporary = beside(path);
  writeFileSync(temporary, content, { mode });
  renameSync(temporary, path);
}

/** @param {string} path @returns {string | undefined} undefined when there is no such file */
export function readIfThere(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    // ESRCH: a file of /proc whose process ended meanwhile.
    if (code === 'ENOENT' || code === 'ESRCH') return;
    throw error;
  }
}

/** @param {string} path @returns {any} undefined when missing or not JSON */
export function readJson(path) {
  try {
    return JSON.parse(readIfThere(path) ?? '');
  } catch {
    return undefined;
  }
}
