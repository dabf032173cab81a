import { renderMarkdown, renderTestPage } from '../testUtils/renderMarkdown';

const files = {
  'docs/index.md': '',
  'docs/a/b.md': 'a/b/',
  'docs/img/x.png': 'img/x.png',
  'docs/a/index.md': 'a/',
};

describe('links', () => {
  const onPage = {
    files,
    page: {
      sourcePath: 'docs/a/b.md',
      docsPath: 'a/b.md',
      destination: { file: 'a/b/index.html', url: 'a/b/' },
    },
  };

  it.each([
    ['[x](../index.md)', '<a href="../../">x</a>'],
    ['[x](index.md#top)', '<a href="../#top">x</a>'],
    ['[x](../a/b.md?q=1#y)', '<a href="./?q=1#y">x</a>'],
    ['[x](#here)', '<a href="#here">x</a>'],
    [
      '![x](../img/x.png)',
      '<img src="../../img/x.png" alt="x" loading="lazy">',
    ],
    [
      '[x](https://example.com/a.md)',
      '<a href="https://example.com/a.md">x</a>',
    ],
    ['[x](/abs/a.md)', '<a href="/abs/a.md">x</a>'],
    ['[x](missing.md)', '<a href="missing.md">x</a>'],
    ['[x][r]\n\n[r]: index.md', '<a href="../">x</a>'],
    ['[x](javascript:alert(1))', '[x](javascript:alert(1))'],
  ])('writes %s', async (source, html) => {
    expect(await renderMarkdown(source, onPage)).toBe(`<p>${html}</p>`);
  });

  it('knows the line of each', async () => {
    const { links } = await renderTestPage(
      '---\na: 1\n---\nText\n[x](y.md)\n\n- a\n- [z](z.md)',
    );
    expect(links).toEqual([
      { href: 'y.md', line: 5, kind: 'link' },
      { href: 'z.md', line: 8, kind: 'link' },
    ]);
  });
});

describe('raw HTML', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<style>a{}</style>', ''],
    ['<b onclick="x()">a</b>', '<p><b>a</b></p>'],
    ['<a href="java&#x73;cript:x()">a</a>', '<p><a>a</a></p>'],
    ['<a href=" java\tscript:x()">a</a>', '<p><a>a</a></p>'],
    ['<iframe src="https://example.com"></iframe>', ''],
    ['<img src="data:text/html,x">', '<img>'],
    ['<div><b>open', '<div><b>open</b></div>'],
    ['</article></div>a', 'a'],
    [
      '<svg><a xlink:href="javascript:x()">a</a></svg>',
      '<p><svg><a>a</a></svg></p>',
    ],
    ['<!-- secret -->', ''],
    [
      '<math display="block"><mfrac><mi mathvariant="normal">a</mi><mn>2</mn></mfrac><annotation>a/2</annotation></math>',
      '<p><math display="block"><mfrac><mi mathvariant="normal">a</mi><mn>2</mn></mfrac></math></p>',
    ],
    [
      '<math><mi onclick="x()" href="javascript:x()">a</mi><mtext><script>x</script></mtext></math>',
      '<p><math><mi>a</mi><mtext></mtext></math></p>',
    ],
    [
      '<details open><summary>S</summary>T</details>',
      '<details open=""><summary>S</summary>T</details>',
    ],
  ])('keeps of %j what is safe', async (source, html) => {
    expect(await renderMarkdown(source)).toBe(html);
  });
});

describe('text for the search', () => {
  it('is split by headings, without permalinks', async () => {
    const { text, sections } = await renderTestPage(
      '# A\n\nOne `two`\n\n## B & C\n\n```js\nlet x = 1;\n```',
      {
        options: o => {
          o.toc.permalink = '¶';
        },
      },
    );
    expect(text).toBe('A One two B & C let x = 1;');
    expect(sections).toEqual([
      { id: 'a', text: 'One two' },
      { id: 'b-c', text: 'let x = 1;' },
    ]);
  });
});
