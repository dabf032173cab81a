import { renderMarkdown } from '../testUtils/renderMarkdown';

describe('alerts', () => {
  it('turns a marked quote into an admonition', async () => {
    expect(await renderMarkdown('> [!NOTE]\n> Some *text*\n>\n> - a')).toBe(
      '<div class="admonition note"><p class="admonition-title">Note</p><p>Some <em>text</em></p><ul><li>a</li></ul></div>',
    );
  });

  it('knows all five kinds', async () => {
    for (const [kind, classes] of [
      ['TIP', 'tip'],
      ['IMPORTANT', 'important info'],
      ['WARNING', 'warning'],
      ['CAUTION', 'caution danger'],
    ]) {
      expect(await renderMarkdown(`> [!${kind}]\n>\n> Text`)).toContain(
        `<div class="admonition ${classes}"><p class="admonition-title">`,
      );
    }
  });

  it('leaves other quotes alone', async () => {
    expect(await renderMarkdown('> [!NOTE] inline\n> text')).toContain(
      '<blockquote>',
    );
    expect(await renderMarkdown('> [!OTHER]\n> text')).toContain(
      '<blockquote>',
    );
  });
});

describe('taskList', () => {
  it('shows boxes', async () => {
    expect(await renderMarkdown('- [ ] a\n- [x] b\n- c')).toBe(
      '<ul class="task-list"><li class="task-list-item"><label class="task-list-control"><input type="checkbox" aria-label="Done" disabled><span class="task-list-indicator"></span></label> a</li>' +
        '<li class="task-list-item"><label class="task-list-control"><input type="checkbox" aria-label="Done" disabled checked><span class="task-list-indicator"></span></label> b</li><li>c</li></ul>',
    );
  });
});

describe('tables', () => {
  it('scroll in a frame of their own', async () => {
    expect(
      await renderMarkdown('| A | B |\n|---|--:|\n| `a|b` | **2** |'),
    ).toBe(
      '<div class="md-typeset__scrollwrap" tabindex="0"><div class="md-typeset__table"><table><thead><tr><th>A</th><th style="text-align:right">B</th></tr></thead><tbody><tr><td><code>a|b</code></td><td style="text-align:right"><strong>2</strong></td></tr></tbody></table></div></div>',
    );
  });
});

describe('tables with code', () => {
  const cells = async (row: string) =>
    [
      ...(await renderMarkdown(`a | b\n--|--\n${row}`)).matchAll(
        /<td>(.*?)<\/td>/g,
      ),
    ].map(match => match[1]);

  it('keep bars in code, escaped or not, and no others', async () => {
    expect(await cells('``a ` | b`` | c')).toEqual([
      '<code>a ` | b</code>',
      'c',
    ]);
    expect(await cells('`a | b')).toEqual(['`a', 'b']);
    expect(await cells('\\`a | b`')).toEqual(['`a', 'b`']);
    expect(await cells('`a\\|b` | c')).toEqual(['<code>a|b</code>', 'c']);
  });

  it('are read in linear time', async () => {
    const row = '`'.repeat(3).concat(' ').repeat(20_000);
    expect(await cells(`${row}|x`)).toHaveLength(2);
  });
});

describe('deflist', () => {
  it('counts the indentation of code from four', async () => {
    expect(
      await renderMarkdown('A\n:   B\n\n        x\n          y'),
    ).toContain('x\n  y');
  });

  it('gives several terms one definition', async () => {
    expect(
      await renderMarkdown('Apple\nPear *x*\n:   Fruit\n\nNut\n:   Hard'),
    ).toBe(
      '<dl><dt>Apple</dt><dt>Pear <em>x</em></dt><dd>Fruit</dd><dt>Nut</dt><dd>Hard</dd></dl>',
    );
  });

  it('reads terms and definitions', async () => {
    expect(await renderMarkdown('Term\n:   One\n\n    More\n:   Two')).toBe(
      '<dl><dt>Term</dt><dd><p>One</p><p>More</p></dd><dd>Two</dd></dl>',
    );
  });
});

describe('footnotes', () => {
  it('has the ids of Python-Markdown', async () => {
    expect(await renderMarkdown('A[^x] b[^x]\n\n[^x]: Note')).toBe(
      '<p>A<sup id="fnref:x"><a class="footnote-ref" href="#fn:x">1</a></sup> b<sup id="fnref2:x"><a class="footnote-ref" href="#fn:x">1</a></sup></p>' +
        '<div class="footnote"><hr><ol><li id="fn:x"><p>Note <a class="footnote-backref" href="#fnref:x" title="Jump back to footnote 1 in the text">↩</a> <a class="footnote-backref" href="#fnref2:x" title="Jump back to footnote 1 in the text">↩</a></p></li></ol></div>',
    );
  });
});

describe('mdInHtml', () => {
  it('reads Markdown in elements that ask for it', async () => {
    expect(
      await renderMarkdown(
        '<div class="a" markdown>\n\n*b*\n\n<div markdown="1">\n`c`\n</div>\n\n</div>\n\n*after*',
      ),
    ).toBe(
      '<div class="a"><p><em>b</em></p><div><p><code>c</code></p></div></div><p><em>after</em></p>',
    );
  });

  it('reads words, not blocks, where an element holds words', async () => {
    expect(await renderMarkdown('<p markdown>*a*</p>')).toBe(
      '<p><em>a</em></p>',
    );
    expect(await renderMarkdown('<div markdown="span">*a*</div>')).toBe(
      '<div><em>a</em></div>',
    );
  });

  it('leaves other elements alone', async () => {
    expect(await renderMarkdown('<div>\n*a*\n</div>')).toBe('<div>*a*</div>');
  });
});
