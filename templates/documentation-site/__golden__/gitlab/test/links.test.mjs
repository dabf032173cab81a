import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anchorOf, findProblems } from '../scripts/links.mjs';

const mkdocs = 'nav:\n  - Home: index.md\n  - Guide: guide/start.md\n';
const pages = (home, guide = '# Start\n\n## Who to ask\n') => ({
  'index.md': home,
  'guide/start.md': guide,
  'images/a.png': '',
});

describe('findProblems', () => {
  it('has nothing against links that lead somewhere', () => {
    const home =
      '# Home\n[a](guide/start.md#who-to-ask) ![b](images/a.png) [c](#home) [d](https://example.com/x)';

    assert.deepEqual(findProblems(pages(home, '[up](../index.md)\n## Who to ask\n'), mkdocs), []);
  });

  it('finds links to files and headings that are not there', () => {
    assert.deepEqual(findProblems(pages('[a](guide.md) [b](guide/start.md#nobody)'), mkdocs), [
      'docs/index.md: guide.md leads to no file',
      'docs/index.md: guide/start.md has no heading for #nobody',
    ]);
  });

  it('leaves code alone', () => {
    assert.deepEqual(findProblems(pages('`[a](b.md)`\n\n```\n[c](d.md)\n```\n'), mkdocs), []);
  });

  it('compares the navigation with the pages', () => {
    assert.deepEqual(findProblems({ 'index.md': '', 'new.md': '' }, mkdocs), [
      'mkdocs.yml: there is no docs/guide/start.md',
      'mkdocs.yml: docs/new.md is not in the navigation',
    ]);
  });
});

describe('anchorOf', () => {
  it('is what readers link to', () => {
    assert.equal(anchorOf('Who *really* asks?'), 'who-really-asks');
  });
});
