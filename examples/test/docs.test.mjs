import assert from 'node:assert/strict';
import path from 'node:path';
import { test } from 'node:test';
import { allFiles, entities, exists, read, sites } from './demo.mjs';

const refs = new Set(entities.map(({ ref }) => ref));
const withDocs = new Map(sites.map(site => [site.ref, site]));

/** Pages of a navigation tree, in order. */
const pagesOf = nav =>
  nav.flatMap(item =>
    Object.values(item).flatMap(at => (Array.isArray(at) ? pagesOf(at) : [at])),
  );

const withoutCode = text =>
  text
    .replace(/^ *(`{3,}|~{3,})[\s\S]*?^ *\1 *$/gm, '')
    .replace(/`[^`]*`/g, '');

/** Anchors as the `toc` extension of Markdown makes them. */
const anchorsOf = text =>
  [...withoutCode(text).matchAll(/^#{1,6} +(.+)$/gm)].map(([, heading]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{Letter}\p{Number}\s_-]/gu, '')
      .trim()
      .replace(/[\s-]+/g, '-'),
  );

const linksOf = text =>
  [...withoutCode(text).matchAll(/\[[^\]]*\]\(([^)\s]+)[^)]*\)/g)].map(
    ([, target]) => target,
  );

/** The file that a root-relative link into another documentation site means. */
function otherSite(target) {
  const [, , namespace, kind, name, ...rest] = target.split('/');
  const site = withDocs.get(`${kind}:${namespace}/${name}`);
  assert.ok(site, `${target}: no documentation of ${kind}:${name}`);
  const page = rest.join('/');
  return `${site.folder}/docs/${page ? `${page}.md` : 'index.md'}`;
}

function checkLink(file, link) {
  if (/^(https?|mailto):/.test(link)) return;
  const [target, anchor] = link.split('#');
  const where = `${link} in ${file}`;
  if (target.startsWith('/catalog/')) {
    const [, , namespace, kind, name] = target.split('/');
    assert.ok(refs.has(`${kind}:${namespace}/${name}`), where);
    return;
  }
  let page = file;
  if (target.startsWith('/')) page = otherSite(target);
  else if (target) page = path.posix.join(path.posix.dirname(file), target);
  assert.ok(exists(page), where);
  if (anchor) assert.ok(anchorsOf(read(page)).includes(anchor), where);
}

test('most components have documentation, and every site its own pages', () => {
  const components = entities.filter(e => e.entity.kind === 'Component');
  const documented = components.filter(({ ref }) => withDocs.has(ref));
  assert.ok(documented.length > components.length * 0.8);
  assert.ok(documented.length < components.length, 'one without, to show it');
  const folders = sites.map(({ folder }) => folder);
  assert.equal(new Set(folders).size, folders.length);
});

test('navigation lists each page of a site exactly once', () => {
  for (const { folder, config, ref } of sites) {
    const actual = allFiles
      .filter(file => file.startsWith(`${folder}/docs/`))
      .map(file => file.slice(`${folder}/docs/`.length));
    assert.deepEqual(pagesOf(config.nav).sort(), actual.sort(), ref);
    assert.ok(config.site_name && config.site_description, ref);
    assert.deepEqual(config.plugins, ['techdocs-core'], ref);
    assert.ok(actual.includes('index.md'), ref);
  }
});

const markdown = allFiles.filter(file => file.endsWith('.md'));

test('every page belongs to a site', () => {
  const folders = sites.map(({ folder }) => `${folder}/docs/`);
  const stray = markdown.filter(file => !folders.some(f => file.startsWith(f)));
  assert.deepEqual(stray, []);
});

test('links lead to pages, headings and entities that exist', () => {
  let count = 0;
  for (const file of markdown) {
    for (const link of linksOf(read(file))) {
      checkLink(file, link);
      count += 1;
    }
  }
  assert.ok(count > 100, `${count} links`);
});

test('pages begin with one title and close what they open', () => {
  for (const file of markdown) {
    const text = read(file);
    const titles = withoutCode(text).match(/^# .+$/gm) ?? [];
    assert.equal(titles.length, 1, file);
    assert.ok(text.startsWith('# '), file);
    const fences = text.match(/^ *```/gm) ?? [];
    assert.equal(fences.length % 2, 0, `${file}: code block left open`);
    // Screen readers announce cells by their column.
    assert.doesNotMatch(
      text,
      /^\|(.*\|)? +\|.*\n\| -{3}/m,
      `${file}: table header`,
    );
    const notes = new Set(text.match(/\[\^\w+\](?!:)/g));
    const defined = new Set(
      (text.match(/^\[\^\w+\](?=:)/gm) ?? []).map(String),
    );
    assert.deepEqual(notes, defined, `${file}: footnotes`);
    assert.doesNotMatch(text, /—|lorem ipsum|TODO/i, file);
  }
});

test('the pages show what the reader can do', () => {
  const all = markdown.map(read).join('\n');
  for (const [feature, pattern] of Object.entries({
    admonition: /^!!! /m,
    'collapsible block': /^\?\?\? /m,
    tabs: /^=== "/m,
    'code with title': /^```\w+ title="/m,
    mermaid: /^```mermaid/m,
    'task list': /^- \[ \] /m,
    footnote: /^\[\^\w+\]:/m,
    'definition list': /^: {3}\S/m,
    abbreviation: /^\*\[\w+\]:/m,
    table: /^\| --- \|/m,
  })) {
    assert.match(all, pattern, feature);
  }
});
