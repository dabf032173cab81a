import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** @typedef {Map<string, { text: string, executable: boolean }>} Tree by path, with slashes */

/** @param {string} folder @param {Tree} tree */
export function writeTree(folder, tree) {
  for (const [path, { text, executable }] of tree) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    if (executable) chmodSync(file, 0o755);
  }
}

/** @param {string} folder @param {Tree} tree */
export function replaceTree(folder, tree) {
  rmSync(folder, { recursive: true, force: true });
  writeTree(folder, tree);
}

/** @param {string} folder @returns {Tree} */
export function readTree(folder) {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => join(entry.parentPath, entry.name))
      .map(file => [
        relative(folder, file).split(sep).join('/'),
        {
          text: readFileSync(file, 'utf8'),
          executable: (statSync(file).mode & 0o100) !== 0,
        },
      ]),
  );
}

/** The first line in which two texts differ, from 1. */
function firstDifference(expected, actual) {
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const index = left.findIndex((line, at) => line !== right[at]);
  const at = index < 0 ? left.length : index;
  return `line ${at + 1}: expected ${JSON.stringify(
    left[at] ?? 'no more lines',
  )}, got ${JSON.stringify(right[at] ?? 'no more lines')}`;
}

/** @param {Tree} expected @param {Tree} actual @returns {string[]} a line for each file that differs */
export function differences(expected, actual) {
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return paths.flatMap(path => {
    const [left, right] = [expected.get(path), actual.get(path)];
    if (!left) return [`${path}: is new`];
    if (!right) return [`${path}: is gone`];
    if (left.text !== right.text)
      return [`${path}: ${firstDifference(left.text, right.text)}`];
    return left.executable === right.executable
      ? []
      : [`${path}: ${right.executable ? 'became' : 'is not'} executable`];
  });
}
