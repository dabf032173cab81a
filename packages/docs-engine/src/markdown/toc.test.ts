import type { MarkdownOptions } from './options';
import { renderMarkdown, renderTestPage } from '../testUtils/renderMarkdown';

async function ids(
  source: string,
  options?: Parameters<typeof renderTestPage>[1],
) {
  return (await renderTestPage(source, options)).headings.map(
    heading => heading.id,
  );
}

describe('toc', () => {
  // Ids as Python-Markdown 3.4 gives them.
  it.each([
    ['# Hello, World!', 'hello-world'],
    ['# `npm install` & more', 'npm-install-more'],
    ['# Größe und Maß', 'groe-und-ma'],
    ['# a -- b', 'a-b'],
    ['# snake_case name', 'snake_case-name'],
    ['# 1.2.3 (c) release', '123-c-release'],
    ['# [Link](https://example.com) text', 'link-text'],
    ['# ![alt](x.png) Picture', 'picture'],
    ['# :smile: Happy', 'happy'],
    ['# **Bold** *em*', 'bold-em'],
    ['# C++ / C#', 'c-c'],
    ['# What? {: .x }', 'what'],
    ['# Ünïcode', 'unicode'],
    ['# 日本語', '_1'],
  ])('gives %s the id %s', async (source, id) => {
    expect(await ids(source)).toEqual([id]);
  });

  it('counts what is the same', async () => {
    expect(await ids('# A\n\n# A\n\n# A\n\n# A_1')).toEqual([
      'a',
      'a_1',
      'a_2',
      'a_1_1'.replace('a_1_1', 'a_3'),
    ]);
  });

  it('keeps an id that is written out, and steps around it', async () => {
    expect(await ids('# A\n\n# B {#a}')).toEqual(['a_1', 'a']);
  });

  it('keeps letters of all scripts when asked', async () => {
    const options = {
      options: (o: MarkdownOptions) => {
        o.toc.slugs.style = 'unicode';
      },
    };
    expect(await ids('# Größe 日本語', options)).toEqual(['größe-日本語']);
  });

  it('adds a permalink', async () => {
    const html = await renderMarkdown('## A', {
      options: o => {
        o.toc.permalink = '¶';
      },
    });
    expect(html).toBe(
      '<h2 id="a">A<a class="headerlink" href="#a" title="Permanent link">¶</a></h2>',
    );
  });

  it('shifts levels, never beyond the sixth', async () => {
    const html = await renderMarkdown('# A\n\n###### B', {
      options: o => {
        o.toc.baseLevel = 2;
      },
    });
    expect(html).toBe('<h2 id="a">A</h2><h6 id="b">B</h6>');
  });

  it('puts the table of contents where [TOC] stands', async () => {
    expect(await renderMarkdown('[TOC]\n\n# A\n\n## B\n\n# C')).toBe(
      '<div class="toc"><ul><li><a href="#a">A</a><ul><li><a href="#b">B</a></li></ul></li><li><a href="#c">C</a></li></ul></div><h1 id="a">A</h1><h2 id="b">B</h2><h1 id="c">C</h1>',
    );
  });

  it('shows a label of its own in the table of contents', async () => {
    const { headings } = await renderTestPage(
      '# Long title {: data-toc-label="Short" }',
    );
    expect(headings).toEqual([
      expect.objectContaining({ text: 'Short', id: 'long-title' }),
    ]);
  });

  it('takes a heading without a space', async () => {
    expect(await ids('##Install\n\n#123')).toEqual(['install']);
  });
});
