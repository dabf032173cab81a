import { renderMarkdown } from '../testUtils/renderMarkdown';
import { parseFenceInfo } from './fenceInfo';

describe('parseFenceInfo', () => {
  it.each([
    ['python', { language: 'python' }],
    [
      'Python title="a b.py" linenums="3" hl_lines="1 3-4"',
      {
        language: 'python',
        title: 'a b.py',
        firstLine: 3,
        markedLines: new Set([1, 3, 4]),
      },
    ],
    [
      '{.yaml .extra #id title="x"}',
      { language: 'yaml', classes: ['extra'], id: 'id', title: 'x' },
    ],
    ['{ .c++ }', { language: 'c++' }],
    ['js {1,3}', { language: 'js' }],
    ['', { language: '' }],
    ['text linenums="0"', { language: 'text', firstLine: 0 }],
  ])('reads %j', (info, expected) => {
    expect(parseFenceInfo(info)).toMatchObject(expected);
  });

  it('does not run through a huge range', () => {
    expect(parseFenceInfo('text hl_lines="1-999999999"').markedLines.size).toBe(
      10_000,
    );
  });
});

describe('fences', () => {
  it('colours code by classes', async () => {
    expect(await renderMarkdown('```python\nx = "a"  # b\n```')).toBe(
      '<div class="language-python highlight"><pre tabindex="0"><code>x = <span class="s">&quot;a&quot;  </span><span class="c"># b</span></code></pre></div>',
    );
  });

  it('shows code of an unknown language, and escapes it', async () => {
    expect(await renderMarkdown('```no-such\n<b> & "x"\n```')).toBe(
      '<div class="language-no-such highlight"><pre tabindex="0"><code>&lt;b&gt; &amp; &quot;x&quot;</code></pre></div>',
    );
  });

  it('has a title, numbers and marked lines', async () => {
    const html = await renderMarkdown(
      '```text title="a.txt" linenums="5" hl_lines="2"\na\nb\n```',
    );
    expect(html).toBe(
      '<div class="language-text highlight"><span class="filename">a.txt</span><pre class="linenums" tabindex="0"><code style="counter-reset: line 4"><span class="line">a</span><span class="line hll">b</span></code></pre></div>',
    );
  });

  it('numbers lines when the site asks for it, but not a single one', async () => {
    const numbered = {
      options: (o: { highlight: { lineNumbers: boolean } }) => {
        o.highlight.lineNumbers = true;
      },
    };
    expect(await renderMarkdown('```text\na\nb\n```', numbered)).toContain(
      '<pre class="linenums"',
    );
    expect(await renderMarkdown('```text\na\n```', numbered)).not.toContain(
      'linenums',
    );
  });

  it('gives lines addresses', async () => {
    const html = await renderMarkdown('```text\na\nb\n```', {
      options: o => {
        o.highlight.anchorLineNumbers = true;
      },
    });
    expect(html).toContain('id="__codelineno-0-2"');
  });

  it('leaves a diagram for the reader to draw', async () => {
    expect(await renderMarkdown('```mermaid\ngraph TD; A-->B\n```')).toBe(
      '<div class="language-mermaid diagram"><pre class="mermaid"><code>graph TD; A--&gt;B</code></pre></div>',
    );
  });
});
