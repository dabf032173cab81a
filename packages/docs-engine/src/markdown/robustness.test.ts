import { renderMarkdown, renderTestPage } from '../testUtils/renderMarkdown';
import { readMarkdownExtensions } from '../config/markdownExtensions';
import { defaultMarkdownOptions } from './options';

const everything = {
  options: (options: ReturnType<typeof defaultMarkdownOptions>) =>
    Object.assign(
      options,
      readMarkdownExtensions(
        [
          'pymdownx.arithmatex',
          'pymdownx.blocks.admonition',
          'pymdownx.blocks.definition',
          'pymdownx.blocks.details',
          'pymdownx.blocks.tab',
          'pymdownx.keys',
          'smarty',
        ],
        { report: () => {} },
      ),
    ),
};
const render = (source: string) => renderMarkdown(source, everything);
const MANY = 20_000;

/** Each of these takes a moment; one that is looked through anew for each of its parts would not end. */
describe('hostile pages', () => {
  it.each([
    '{++',
    '{++ ',
    '{--a',
    '{~~a~>b',
    '{>>',
    '{==~~^^',
    '++',
    '++a',
    '++"',
    "++'\\",
    '++a+',
    '$',
    '$a',
    'a$ ',
    '$$a',
    '\\(',
    '\\( \\\\) ',
    '$`',
    '\\\\(',
    '==a ',
    '^a',
    '~a\\ ',
    ':a',
    '[^a',
    '*[a',
    '`#!',
    '1/',
    '"-- ',
    'www.a',
    '{: .a ',
  ])('stays text: %j, many times over', async part => {
    const html = await render(`x ${part.repeat(MANY)} y`);
    // A failure must not print megabytes.
    expect([html.slice(0, 5), html.slice(-6)]).toEqual(['<p>x ', ' y</p>']);
    expect(html.length).toBeGreaterThan(part.length * MANY * 0.4);
  });

  it.each(['{++', '$', '++'])('stays text: 100 000 of %j', async part => {
    const html = await render(`x ${part.repeat(100_000)}`);
    expect(html === `<p>x ${part.repeat(100_000)}</p>`).toBe(true);
  });

  it.each([
    ['{++', /^<p>\{\+\+/],
    ['$$', /^<p>\$\$/],
    ['\\[', /^<p>\[/],
    ['\\begin{a}', /^<p>\\begin\{a\}/],
    ['$$x', /^<p>\$\$x/],
    ['!!!', /^<p>!!!/],
    ['/// nope', /^<p>\/\/\/ nope/],
    ['///', /^<p>\/\/\//],
    ['/// tab', /^<p>\/\/\/ tab/],
    ['=== x', /^<p>=== x/],
    ['> {++', /^<blockquote><p>\{\+\+/],
    ['a\nb', /^<p>a/],
  ])('stays text: lines of %j', async (line, expected) => {
    const html = await render(`${line}\n`.repeat(MANY));
    expect(html.slice(0, 40)).toMatch(expected);
    expect(html.length).toBeGreaterThan(MANY);
  });

  it.each([
    ['/// note\n', '<div class="admonition note">'],
    ['/// define\n', '<dl>'],
    ['/// tab | T\n    new: true\n', '<div class="tabbed-set'],
    ['/// details | S\n    open: true\n', '<details open="open">'],
  ])('nests no deeper than is allowed: %j', async (line, opening) => {
    const html = await render(line.repeat(5_000));
    expect(html.startsWith(opening)).toBe(true);
    expect(html.split(opening).length).toBeLessThan(50);
  });

  it('closes each block by its own number of slashes', async () => {
    const depth = 15;
    const fence = (level: number) => '/'.repeat(3 + depth - level);
    const levels = Array.from({ length: depth }, (_unused, level) => level);
    const source = [
      ...levels.map(level => `${fence(level)} note`),
      'deep',
      ...levels.reverse().map(fence),
      'after',
    ].join('\n');
    const html = await render(source);
    expect(html.split('<div class="admonition note">').length - 1).toBe(depth);
    expect(html).toMatch(/<p>deep<\/p>(?:<\/div>){15}<p>after<\/p>$/);
  });

  it('has many blocks side by side', async () => {
    const html = await render(
      '/// note\na\n///\n{++\nb\n++}\n$$\nc\n$$\n'.repeat(2_000),
    );
    expect(html.split('admonition-title').length - 1).toBe(2_000);
    expect(html.split('critic block').length - 1).toBe(2_000);
    expect(html.split('<math').length - 1).toBe(2_000);
  });

  it('shows formulas that are too long, too many or too deep as they are written', async () => {
    const deep = `$${'x^{'.repeat(1_200)}${'}'.repeat(1_200)}$`;
    const loop = '$\\def\\a{\\a\\a}\\a$';
    const bomb = `$\\def\\a{${'x'.repeat(2_000)}}${'\\a'.repeat(1_000)}$`;
    const long = `$${'x+'.repeat(3_000)}y$`;
    const { html, problems } = await renderTestPage(
      [deep, loop, bomb, long].join('\n\n'),
      everything,
    );
    expect(html).not.toContain('<math');
    expect(problems.map(({ line, message }) => [line, message])).toEqual([
      [1, expect.stringContaining('nested too deeply')],
      [3, expect.stringContaining('Too many expansions')],
      [5, expect.stringContaining('Too many expansions')],
      [7, expect.stringContaining('more than 5000 characters')],
    ]);
  });

  it('stops at a page of nothing but formulas', async () => {
    const { html, problems } = await renderTestPage(
      `$${'x'.repeat(4_000)}$\n\n`.repeat(60),
      everything,
    );
    expect(html.split('<math').length - 1).toBe(50);
    expect(problems).toHaveLength(10);
    expect(problems[0].message).toContain('the formulas of the page');
  });

  it('counts equal headings without starting over', async () => {
    const { headings } = await renderTestPage('# a\n'.repeat(MANY));
    expect(headings[headings.length - 1].id).toBe(`a_${MANY - 1}`);
  });

  it('takes no code into formulas, links or attributes', async () => {
    const html = await render(
      '$\\href{javascript:x}{a}$ $\\text{<script>x</script>}$ <b>raw</b>\n\n/// note\n    attrs: {onclick: "x()", href: "javascript:x()", "a b": c}\n\n$\\class{md-header}{x}$\n///',
    );
    expect(html).not.toMatch(
      /<script|<a|<[^>]* (?:onclick|href|class="md-header)/,
    );
    expect(html).toContain('<mtext>&lt;script&gt;x&lt;/script&gt;</mtext>');
  });
});
