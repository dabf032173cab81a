import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fromRoot } from '../paths.mjs';
import { digestOf, listFiles } from './digest.mjs';

const SOURCE = fromRoot('packages/docs-engine/src');
const BUILT = fromRoot('packages/docs-engine/dist/cli');

const isProgram = (/** @type {string} */ file) =>
  /(?<!\.d|\.test)\.ts$/.test(file) && !/[\\/]testUtils[\\/]/.test(file);

/**
 * Translates the docs engine to JavaScript once, instead of in each of its
 * threads at every start: that took longer than building a small site.
 * @returns {Promise<string>} the program that `docs:build` runs
 */
export async function ensureDocsEngine() {
  const digest = digestOf([SOURCE]).slice(0, 16);
  const folder = join(BUILT, digest);
  const program = join(folder, 'cli.js');
  if (existsSync(program)) return program;

  const part = join(BUILT, `${digest}.${process.pid}.part`);
  await translate(part);
  // Another process may have been faster, with the same result.
  if (existsSync(folder)) rmSync(part, { recursive: true });
  else renameSync(part, folder);
  removeOthers(digest);
  return program;
}

/** @param {string} folder */
async function translate(folder) {
  const { transformSync } = await import('@swc/core');
  for (const file of listFiles(SOURCE).filter(isProgram)) {
    const { code } = transformSync(readFileSync(file, 'utf8'), {
      filename: file,
      sourceMaps: 'inline',
      module: { type: 'commonjs', ignoreDynamic: true },
      jsc: { target: 'es2023', parser: { syntax: 'typescript' } },
    });
    const target = join(folder, relative(SOURCE, file).replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, code);
  }
}

/** Earlier ones go, but for those that another process may be writing. @param {string} digest */
function removeOthers(digest) {
  for (const name of readdirSync(BUILT)) {
    if (!name.startsWith(digest) && !name.endsWith('.part'))
      rmSync(join(BUILT, name), { recursive: true, force: true });
  }
}
