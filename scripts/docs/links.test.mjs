import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { findAnchors, findLinks } from './markdown.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = file => fs.readFileSync(path.join(root, file), 'utf8');
const exists = file => fs.existsSync(path.join(root, file));

const tracked = execFileSync(
  'git',
  ['ls-files', '-z', '--cached', '--others', '--exclude-standard'],
  { cwd: root, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)
  .split('\0')
  .filter(file => file && exists(file));

/** Our own documents. The demo's belong to an invented company. */
const documents = tracked.filter(
  file =>
    file.endsWith('.md') &&
    !/__(fixtures|golden)__\//.test(file) &&
    (/^(docs\/|[^/]+\.md$)/.test(file) || file.endsWith('/README.md')) &&
    !/^(examples|templates)\/.+\/docs\//.test(file),
);

const isRelative = target => !/^([a-z][a-z0-9+.-]*:|\/\/)/i.test(target);

/** Why a link does not lead anywhere, or undefined. */
function brokenBecause(document, target) {
  const [file, anchor] = target.split('#');
  const found = file
    ? path.posix.normalize(path.posix.join(path.dirname(document), file))
    : document;
  if (!exists(found)) return `${found} does not exist`;
  // A page of the manual is read in the portal, where only the manual is.
  if (document.startsWith('docs/') && !found.startsWith('docs/')) {
    return `${found} is not part of the manual`;
  }
  if (anchor && !findAnchors(read(found)).has(anchor)) {
    return `${found} has no heading for #${anchor}`;
  }
  return undefined;
}

describe('documents', () => {
  for (const document of documents) {
    it(`${document}: all links lead somewhere`, () => {
      const broken = findLinks(read(document))
        .filter(({ target }) => isRelative(target))
        .map(({ target, line }) => ({
          line,
          reason: brokenBecause(document, target),
        }))
        .filter(({ reason }) => reason)
        .map(({ line, reason }) => `line ${line}: ${reason}`);

      assert.deepEqual(broken, []);
    });
  }

  it('name only scripts that package.json has', () => {
    const { scripts } = JSON.parse(read('package.json'));
    const known = new Set([...Object.keys(scripts), 'start', 'test']);
    const missing = documents.flatMap(document =>
      [
        ...read(document).matchAll(
          /`(?:[A-Z_]+=\S+ )*npm run ([a-z][\w:-]*)|^\s*npm run ([a-z][\w:-]*)/gm,
        ),
      ]
        .map(([, inline, line]) => inline ?? line)
        .filter(script => !known.has(script))
        .map(script => `${document}: npm run ${script}`),
    );

    assert.deepEqual(missing, []);
  });

  it('name only settings that a schema declares', () => {
    const schemas = tracked
      .filter(file => file.endsWith('config.d.ts'))
      .map(read)
      .join('\n');
    const missing = documents.flatMap(document =>
      [
        ...read(document).matchAll(
          /`boardwalk((?:\.(?!mjs)[a-zA-Z]+)+)(?::[^`]*)?`/g,
        ),
      ]
        .flatMap(([, keys]) => keys.slice(1).split('.'))
        .filter(key => !new RegExp(`\\b${key}\\?:`).test(schemas))
        .map(key => `${document}: ${key}`),
    );

    assert.deepEqual(missing, []);
  });
});

describe('README.md', () => {
  it('is shorter than 120 lines', () => {
    assert.ok(read('README.md').split('\n').length < 120);
  });
});

describe('mkdocs.yml', () => {
  const pages = entry =>
    typeof entry === 'string'
      ? [entry]
      : Object.values(entry).flat().flatMap(pages);

  it('lists each page of the manual once', () => {
    const { nav } = parse(read('mkdocs.yml'));
    const written = documents
      .filter(file => file.startsWith('docs/'))
      .map(file => file.slice('docs/'.length));

    assert.deepEqual(nav.flatMap(pages).sort(), written.sort());
  });
});
