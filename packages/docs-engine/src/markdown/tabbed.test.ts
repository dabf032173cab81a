import { renderMarkdown } from '../testUtils/renderMarkdown';

describe('tabbed', () => {
  it('makes one set of neighbours', async () => {
    expect(
      await renderMarkdown(
        '=== "One"\n\n    First\n\n=== "Two"\n\n    Second\n\nAfter',
      ),
    ).toBe(
      '<div class="tabbed-set tabbed-alternate" data-tabs="1:2">' +
        '<input checked="checked" id="__tabbed_1_1" name="__tabbed_1" type="radio"><input id="__tabbed_1_2" name="__tabbed_1" type="radio">' +
        '<div class="tabbed-labels"><label for="__tabbed_1_1">One</label><label for="__tabbed_1_2">Two</label></div>' +
        '<div class="tabbed-content"><div class="tabbed-block"><p>First</p></div><div class="tabbed-block"><p>Second</p></div></div></div><p>After</p>',
    );
  });

  it('starts a new set at an exclamation mark', async () => {
    const html = await renderMarkdown('=== "One"\n    A\n\n===! "Two"\n    B');
    expect(html).toContain('data-tabs="1:1"');
    expect(html).toContain('data-tabs="2:1"');
  });

  it('selects the tab with a plus', async () => {
    const html = await renderMarkdown('=== "One"\n    A\n\n===+ "Two"\n    B');
    expect(html).toContain('<input checked="checked" id="__tabbed_1_2"');
  });

  it('nests in a tab', async () => {
    const html = await renderMarkdown(
      '=== "Outer"\n\n    === "Inner"\n\n        Text',
    );
    expect(html).toContain(
      '<div class="tabbed-block"><div class="tabbed-set tabbed-alternate" data-tabs="2:1">',
    );
  });

  it('is no heading and no text', async () => {
    expect(await renderMarkdown('=== not a tab')).toBe('<p>=== not a tab</p>');
    expect(await renderMarkdown('Title\n===')).toBe(
      '<h1 id="title">Title</h1>',
    );
  });
});
