import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readJson, writeAtomically } from '../system/files.mjs';
import { root, toolchainDir } from '../paths.mjs';

const ignored = new Set(['node_modules', 'dist', 'dist-types', 'coverage']);

/**
 * @param {string} path a file or folder
 * @returns {string[]} the files below it, sorted; what was installed or built is left out
 */
export function listFiles(path) {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => !ignored.has(entry.name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(entry =>
      entry.isDirectory() || entry.isFile()
        ? listFiles(join(path, entry.name))
        : [],
    );
}

/**
 * A digest of names and contents. Contents, as times and sizes change with
 * every checkout of another branch and back.
 * @param {string[]} paths files and folders
 * @param {string[]} [extra] further text that counts
 * @returns {string}
 */
export function digestOf(paths, extra = []) {
  const hash = createHash('sha256');
  for (const file of paths.flatMap(listFiles)) {
    hash.update(`${relative(root, file)}\0`).update(readFileSync(file));
    hash.update('\0');
  }
  for (const text of extra) hash.update(`${text}\0`);
  return hash.digest('hex');
}

/** @param {string} name */
const stampPath = name => join(toolchainDir, 'stamps', `${name}.json`);

/**
 * What was last done with which input. A stamp is written after the work and
 * taken away before it, so that interrupted work never counts.
 * @param {string} name
 */
export function stamp(name) {
  return {
    /** @param {string} digest */
    matches: digest => readJson(stampPath(name))?.digest === digest,
    clear: () => writeAtomically(stampPath(name), '{}\n'),
    /** @param {string} digest */
    write: digest =>
      writeAtomically(
        stampPath(name),
        `${JSON.stringify({ digest, at: new Date().toISOString() })}\n`,
      ),
  };
}
