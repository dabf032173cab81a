import { renderMarkdown } from '../testUtils/renderMarkdown';

const inline = async (source: string) =>
  (await renderMarkdown(source)).replace(/^<p>|<\/p>$/g, '');

describe('smartSymbols', () => {
  it.each([
    ['(c) (r) (tm), not (C)', '© ® ™, not (C)'],
    ['a --> b <-- c <--> d', 'a → b ← c ↔ d'],
    ['+/- 1 =/= 2', '± 1 ≠ 2'],
    ['1/2 and 3/4, not 11/2', '½ and ¾, not 11/2'],
    [
      '1st 2nd 3rd 4th 11th 21st',
      '1<sup>st</sup> 2<sup>nd</sup> 3<sup>rd</sup> 4<sup>th</sup> 11<sup>th</sup> 21<sup>st</sup>',
    ],
    ['`(c) -->`', '<code>(c) --&gt;</code>'],
    ['--- and ----', '--- and ----'],
  ])('renders %s', async (source, html) => {
    expect(await inline(source)).toBe(html);
  });
});

describe('emoji', () => {
  it('writes the character', async () => {
    expect(await inline(':rocket: `:rocket:` :nothing_like_it: 10:30:45')).toBe(
      '<span class="emojione" title=":rocket:">🚀</span> <code>:rocket:</code> :nothing_like_it: 10:30:45',
    );
  });
});

describe('magicLink', () => {
  it.each([
    [
      'https://example.com/a?b=c.',
      '<a href="https://example.com/a?b=c">https://example.com/a?b=c</a>.',
    ],
    [
      '(www.example.com)',
      '(<a href="http://www.example.com">www.example.com</a>)',
    ],
    ['a@example.com', '<a href="mailto:a@example.com">a@example.com</a>'],
    ['example.com and file.md', 'example.com and file.md'],
    ['`https://example.com`', '<code>https://example.com</code>'],
  ])('renders %s', async (source, html) => {
    expect(await inline(source)).toBe(html);
  });
});

describe('inlineHilite', () => {
  it('colours code that names its language', async () => {
    expect(await inline('`#!python print(1)` and `:::js x` and `#!`')).toBe(
      '<code class="language-python highlight"><span class="nf">print</span>(<span class="m">1</span>)</code> and <code class="language-js highlight">x</code> and <code>#!</code>',
    );
  });
});

describe('abbr', () => {
  it('explains words', async () => {
    expect(await inline('The HTML page\n\n*[HTML]: Hyper Text')).toBe(
      'The <abbr title="Hyper Text">HTML</abbr> page',
    );
  });
});
