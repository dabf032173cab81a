import { renderMarkdown } from '../testUtils/renderMarkdown';

const nested = '<ul><li>a<ul><li>b<ul><li>c</li></ul></li></ul></li></ul>';

describe('lists', () => {
  it.each([
    ['four spaces', '- a\n    - b\n        - c'],
    ['two spaces', '- a\n  - b\n    - c'],
    ['three spaces', '-  a\n   - b\n      - c'],
  ])('nests by %s', async (_name, source) => {
    expect(await renderMarkdown(source)).toBe(nested);
  });

  it('nests bullets under numbers by two, three and four spaces', async () => {
    for (const indent of ['  ', '   ', '    ']) {
      expect(await renderMarkdown(`1. a\n${indent}- b\n2. c`)).toBe(
        '<ol><li>a<ul><li>b</li></ul></li><li>c</li></ol>',
      );
    }
  });

  it('keeps a paragraph that is indented by four in its item', async () => {
    expect(await renderMarkdown('- a\n\n    More\n\n- b')).toBe(
      '<ul><li><p>a</p><p>More</p></li><li><p>b</p></li></ul>',
    );
  });

  it('takes eight spaces in an item for code, without an indentation of its own', async () => {
    expect(await renderMarkdown('- a\n\n        code')).toContain(
      '<code>code</code>',
    );
    expect(await renderMarkdown('1. a\n\n        code')).toContain(
      '<code>code</code>',
    );
  });

  it('holds a fence indented by four', async () => {
    expect(
      await renderMarkdown('10. a\n\n    ```text\n    x\n      y\n    ```'),
    ).toContain('<code>x\n  y</code>');
  });

  it('does not nest what is indented by one', async () => {
    expect(await renderMarkdown('- a\n - b')).toBe(
      '<ul><li>a</li><li>b</li></ul>',
    );
  });

  it('numbers from one, whatever the first number is', async () => {
    expect(await renderMarkdown('3. a\n7. b')).toBe(
      '<ol><li>a</li><li>b</li></ol>',
    );
  });

  it('keeps the first number with sane lists', async () => {
    const html = await renderMarkdown('3. a\n7. b', {
      options: options => {
        options.saneLists = true;
      },
    });
    expect(html).toBe('<ol start="3"><li>a</li><li>b</li></ol>');
  });

  it('stays fast when lists are nested very deeply', async () => {
    const source = Array.from(
      { length: 400 },
      (_unused, level) => `${'    '.repeat(level)}- x`,
    ).join('\n');
    expect(await renderMarkdown(source)).toContain('<ul><li>x<ul><li>x');
  });
});
