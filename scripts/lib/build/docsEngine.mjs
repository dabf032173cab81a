import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromRoot } from '../paths.mjs';
import { digestOf } from './digest.mjs';

const SOURCE = fromRoot('packages/docs-engine/src');
const BUILT = fromRoot('packages/docs-engine/dist/cli');
/** What the program depends on besides: this file, and the versions of the libraries in it. */
const MADE_BY = [
  fromRoot('scripts/lib/build/docsEngine.mjs'),
  fromRoot('yarn.lock'),
];

/** The command, and what its threads run. */
const ENTRIES = ['cli.ts', 'worker.ts'];

/**
 * Makes one JavaScript file of the docs engine and its libraries for each kind
 * of thread, once. To find, read and translate hundreds of files at every start
 * took longer than building a small site.
 * @returns {Promise<string>} the program that `docs:build` runs
 */
export async function ensureDocsEngine() {
  const digest = digestOf([SOURCE, ...MADE_BY]).slice(0, 16);
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
  const { build } = await import('esbuild');
  await build({
    absWorkingDir: fromRoot(),
    entryPoints: ENTRIES.map(name => join(SOURCE, name)),
    outdir: folder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    sourcemap: 'linked',
    // Each thread reads the program anew: half the text is half the time.
    minifyWhitespace: true,
    minifySyntax: true,
    plugins: [plainFields],
    // Loaded when a page needs them, grammars one at a time.
    external: [
      'temml',
      'shiki',
      'shiki/*',
      '@shikijs/*',
      'highlight.js/*',
      '@backstage/*',
    ],
    logLevel: 'silent',
  });
}

/**
 * Sets fields of classes by assignment. markdown-it is published for browsers
 * without fields and calls a helper for each of the twelve of every token, which
 * took 3 % of a build.
 * @type {import('esbuild').Plugin}
 */
const plainFields = {
  name: 'plain-fields',
  setup({ onLoad }) {
    onLoad({ filter: /markdown-it\/dist\/markdown-it\.mjs$/ }, async args => ({
      contents: withPlainFields(await readFile(args.path, 'utf8')),
    }));
  },
};

/** @param {string} source */
export const withPlainFields = source =>
  source.replace(
    /\b_defineProperty\(\s*this,\s*(?:\/\*(?:(?!\*\/)[^])*\*\/\s*)?"(\w+)",/g,
    '(this.$1 =',
  );

/** Earlier ones go, but for those that another process may be writing. @param {string} digest */
function removeOthers(digest) {
  for (const name of readdirSync(BUILT)) {
    if (!name.startsWith(digest) && !name.endsWith('.part'))
      rmSync(join(BUILT, name), { recursive: true, force: true });
  }
}
