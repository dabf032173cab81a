import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findAnchors, findLinks, slugOf } from './markdown.mjs';

describe('findLinks', () => {
  it('finds links and images with their lines, but not in code', () => {
    const text = [
      'See [a](a.md#x) and ![b](b.png "title").',
      '`[no](code.md)`',
      '```md',
      '[no](fence.md)',
      '```',
      '[c](c.md)',
    ].join('\n');

    assert.deepEqual(findLinks(text), [
      { target: 'a.md#x', line: 1 },
      { target: 'b.png', line: 1 },
      { target: 'c.md', line: 6 },
    ]);
  });
});

describe('findAnchors', () => {
  it('gives headings the ids that readers link to', () => {
    const text = '# One\n## The `boardwalk` block\n```\n# not this\n```';

    assert.deepEqual([...findAnchors(text)], ['one', 'the-boardwalk-block']);
  });
});

describe('slugOf', () => {
  it('keeps words and drops marks', () => {
    assert.equal(slugOf('A [link](x.md), *and* more!'), 'a-link-and-more');
  });
});
