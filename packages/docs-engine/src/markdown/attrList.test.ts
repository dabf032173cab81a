import { renderMarkdown } from '../testUtils/renderMarkdown';

describe('attrList', () => {
  it.each([
    ['# A {#x .y}', '<h1 id="x" class="y">A</h1>'],
    ['# A {: #x }', '<h1 id="x">A</h1>'],
    ['Text\n{: .lead data-a="1 2" }', '<p class="lead" data-a="1 2">Text</p>'],
    [
      '[a](https://b.c){target=_blank rel="x"}',
      '<p><a href="https://b.c" target="_blank" rel="x">a</a></p>',
    ],
    [
      '![a](b.png){width=20 .r}',
      '<p><img src="b.png" alt="a" class="r" width="20" loading="lazy"></p>',
    ],
    [
      '*a*{.x} **b**{.y}',
      '<p><em class="x">a</em> <strong class="y">b</strong></p>',
    ],
    ['`a`{.x}', '<p><code class="x">a</code></p>'],
    ['- a\n{: .x }', '<ul><li class="x">a</li></ul>'],
    ['A set {1, 2} of `x` {y}', '<p>A set {1, 2} of <code>x</code> {y}</p>'],
  ])('reads %j', async (source, html) => {
    expect(await renderMarkdown(source)).toBe(html);
  });

  it('never takes event handlers or script addresses', async () => {
    expect(
      await renderMarkdown('*a*{onclick="x()" data-a=1 href="javascript:x()"}'),
    ).toBe('<p><em data-a="1">a</em></p>');
  });
});
