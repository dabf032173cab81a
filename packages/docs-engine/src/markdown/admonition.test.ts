import { renderMarkdown } from '../testUtils/renderMarkdown';

describe('admonition', () => {
  it('takes its title from its type', async () => {
    expect(await renderMarkdown('!!! note\n    Text')).toBe(
      '<div class="admonition note"><p class="admonition-title">Note</p><p>Text</p></div>',
    );
  });

  it('shows a title of its own, with Markdown in it', async () => {
    expect(
      await renderMarkdown('!!! warning extra "Mind *this*"\n    Text'),
    ).toBe(
      '<div class="admonition warning extra"><p class="admonition-title">Mind <em>this</em></p><p>Text</p></div>',
    );
  });

  it('has no title when the title is empty', async () => {
    expect(await renderMarkdown('!!! tip ""\n    Text')).toBe(
      '<div class="admonition tip"><p>Text</p></div>',
    );
  });

  it('holds lists, code and other admonitions', async () => {
    const html = await renderMarkdown(
      '!!! note\n    - one\n\n        ```text\n        code\n        ```\n\n    !!! tip\n        Inner\n\nAfter',
    );
    expect(html).toContain(
      '<li><p>one</p><div class="language-text highlight">',
    );
    expect(html).toContain(
      '<div class="admonition tip"><p class="admonition-title">Tip</p><p>Inner</p></div></div><p>After</p>',
    );
  });

  it('ends a paragraph that stands before it, and ends where the indentation ends', async () => {
    expect(await renderMarkdown('Before\n!!! note\n    Inside\nAfter')).toBe(
      '<p>Before</p><div class="admonition note"><p class="admonition-title">Note</p><p>Inside</p></div><p>After</p>',
    );
  });

  it('stands in a list item', async () => {
    expect(
      await renderMarkdown('1. Step\n\n    !!! note\n        Text\n\n2. Next'),
    ).toContain(
      '<li><p>Step</p><div class="admonition note"><p class="admonition-title">Note</p><p>Text</p></div></li><li><p>Next</p></li>',
    );
  });

  it('folds with question marks, open with a plus', async () => {
    expect(await renderMarkdown('??? note "More"\n    Text')).toBe(
      '<details class="note"><summary>More</summary><p>Text</p></details>',
    );
    expect(await renderMarkdown('???+ tip\n    Text')).toBe(
      '<details class="tip" open="open"><summary>Tip</summary><p>Text</p></details>',
    );
  });

  it('leaves exclamation marks in text alone', async () => {
    expect(await renderMarkdown('!!!')).toBe('<p>!!!</p>');
    expect(await renderMarkdown('Wow!!! note')).toBe('<p>Wow!!! note</p>');
  });
});
