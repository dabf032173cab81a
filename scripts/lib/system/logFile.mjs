import {
  appendFileSync,
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

const limit = 10 * 1024 * 1024;

/** @param {string} path @returns {number} bytes, 0 when there is no such file */
function sizeOf(path) {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/**
 * Moves a log of more than 10 MB aside, over the one moved before.
 * @param {string} path
 */
export function keepSmall(path, maximum = limit) {
  if (sizeOf(path) > maximum) renameSync(path, `${path}.1`);
}

/**
 * @param {string} path
 * @param {number} count
 * @returns {string[]} its last lines, without colours
 */
export function lastLines(path, count) {
  if (!sizeOf(path)) return [];
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const buffer = Buffer.alloc(Math.min(size, 64 * 1024));
    readSync(file, buffer, 0, buffer.length, size - buffer.length);
    const text = stripVTControlCharacters(buffer.toString('utf8'));
    return text.trimEnd().split('\n').slice(-count);
  } finally {
    closeSync(file);
  }
}

/**
 * A log that keeps to 20 MB: two files of at most 10 MB.
 * @param {string} path
 */
export function createLog(path, maximum = limit) {
  mkdirSync(dirname(path), { recursive: true });
  keepSmall(path, maximum);
  let size = sizeOf(path);
  return {
    path,
    /** @param {string} text */
    write(text) {
      appendFileSync(path, text);
      size += Buffer.byteLength(text);
      if (size > maximum) {
        keepSmall(path, maximum);
        size = 0;
      }
    },
  };
}
