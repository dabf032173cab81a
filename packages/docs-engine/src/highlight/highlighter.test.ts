import { createHighlighter } from './highlighter';

async function highlight(code: string, language: string) {
  const highlighter = createHighlighter();
  await highlighter.load([language]);
  return highlighter.highlight(code, language);
}

const classOf = (
  lines: Awaited<ReturnType<typeof highlight>>,
  text: string,
): string | undefined =>
  lines.flat().find(piece => piece.text.includes(text))?.className;

describe('createHighlighter', () => {
  it.each([
    ['ts', 'const total: number = 1; // sum', 'const', 'k'],
    ['yaml', 'kind: Service # one', '# one', 'c'],
    ['shell', 'echo "$HOME" # one', 'echo', 'nf'],
    ['tf', 'region = "eu"', '"eu"', 's'],
    ['hcl', 'count = 3', '3', 'm'],
  ])('colours %s', async (language, code, text, className) => {
    const lines = await highlight(code, language);
    expect(classOf(lines, text)).toBe(className);
  });

  it('leaves a language that nobody knows plain', async () => {
    expect(await highlight('a\n\nb', 'no-such')).toEqual([
      [{ text: 'a' }],
      [],
      [{ text: 'b' }],
    ]);
  });

  it.each(['ts', 'yaml', 'markdown', 'html', 'console', 'diff', 'hcl'])(
    'keeps every letter and line of %s',
    async language => {
      const code =
        '# <a href="x">\n\n  `${b}` => "c" // d\n---\n- e: |\n    f\n</a>\t$ g\n';
      const lines = await highlight(code, language);
      expect(
        lines.map(line => line.map(({ text }) => text).join('')).join('\n'),
      ).toBe(code);
    },
  );

  it('colours the code of another language within a language', async () => {
    const lines = await highlight(
      '<style>\na { color: red }\n</style>\n<script>\nlet b = 1;\n</script>',
      'html',
    );
    expect(classOf(lines, 'color')).toBe('na');
    expect(classOf(lines, 'let')).toBe('k');
  });

  it('looks the same whatever was coloured before', async () => {
    const code = 'const view = <b>{name}</b>;';
    const highlighter = createHighlighter();
    await highlighter.load(['yaml', 'html', 'css', 'tsx']);
    expect(highlighter.highlight(code, 'tsx')).toEqual(
      await highlight(code, 'tsx'),
    );
  });

  it('shows a block with an endless line, or without end, plain', async () => {
    const long = `let a = "${'x'.repeat(5_000)}";`;
    expect(await highlight(long, 'js')).toEqual([[{ text: long }]]);
    const many = 'let a = 1;\n'.repeat(20_000);
    expect((await highlight(many, 'js'))[0]).toEqual([{ text: 'let a = 1;' }]);
  });
});
