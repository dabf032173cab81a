import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ensureDocsEngine } from '../lib/build/docsEngine.mjs';

let work = '';
let program = '';

before(async () => {
  work = mkdtempSync(join(tmpdir(), 'boardwalk-docs-build-'));
  mkdirSync(join(work, 'good/docs'), { recursive: true });
  writeFileSync(join(work, 'good/docs/index.md'), '# Good\n');
  mkdirSync(join(work, 'odd/docs'), { recursive: true });
  writeFileSync(join(work, 'odd/docs/index.md'), '# Odd\n\n[x](gone.md)\n');
  mkdirSync(join(work, 'broken/docs'), { recursive: true });
  writeFileSync(join(work, 'broken/mkdocs.yml'), 'nav: [\n');
  program = await ensureDocsEngine();
});
after(() => rmSync(work, { recursive: true, force: true }));

/** Runs the command as it is typed in a folder outside the checkout. */
function docsBuild(/** @type {string[]} */ ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [program, ...args],
    { cwd: work, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
}

test('builds a tree outside the checkout, with paths from where it is typed', () => {
  const { status, stdout, stderr } = docsBuild('good', 'out/site');
  assert.deepEqual([status, stderr], [0, '']);
  assert.match(stdout, /^1 page in \d+\.\d s, 0 problems\n$/);
  assert.ok(existsSync(join(work, 'out/site/index.html')));
  const metadata = JSON.parse(
    readFileSync(join(work, 'out/site/techdocs_metadata.json'), 'utf8'),
  );
  assert.equal(metadata.site_name, 'Documentation');
});

test('names the site, and keeps rendered pages', () => {
  const args = ['good', 'named', '--name', 'My docs', '--cache', 'cache'];
  assert.equal(docsBuild(...args).status, 0);
  assert.match(docsBuild(...args).stdout, /^1 page \(1 unchanged\) in /);
  assert.match(
    readFileSync(join(work, 'named/techdocs_metadata.json'), 'utf8'),
    /"site_name":"My docs"/,
  );
});

test('names problems with file and line, and fails of them when strict', () => {
  const told = /^docs\/index\.md:3: The link "gone\.md" leads to no page/;
  const usual = docsBuild('odd', 'odd-out');
  assert.equal(usual.status, 0);
  assert.match(usual.stderr, told);
  const strict = docsBuild('odd', 'odd-out', '--strict');
  assert.equal(strict.status, 1);
  assert.match(strict.stderr, told);
});

test('says in a line why docs cannot be built', () => {
  const broken = docsBuild('broken', 'broken-out');
  assert.equal(broken.status, 1);
  assert.match(broken.stderr, /^mkdocs\.yml:2: .+\n$/);
  assert.equal(existsSync(join(work, 'broken-out')), false);
  const lost = docsBuild('nowhere', 'lost-out');
  assert.deepEqual(
    [lost.status, lost.stderr],
    [1, 'The source folder does not exist\n'],
  );
});

test('explains itself when it is typed wrong', () => {
  for (const args of [
    [],
    ['good'],
    ['good', 'out', 'more'],
    ['good', 'out', '--wrong'],
    ['good', 'out', '--cache'],
    ['good/docs', 'good'],
    ['good', 'good'],
  ]) {
    const { status, stderr, stdout } = docsBuild(...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, /Usage: yarn docs:build SRC OUT/);
  }
  const help = docsBuild('--help');
  assert.deepEqual([help.status, help.stderr], [0, '']);
  assert.match(help.stdout, /^Usage: /);
});
