import { insertSnippets } from './snippets';

const files: Record<string, string> = {
  'a.md': 'A1\nA2\nA3\n',
  'nest.md': '--8<-- "a.md"\nN',
  'loop.md': '--8<-- "loop.md"',
  'parts.py': 'x\n# --8<-- [start:f]\ndef f():\n    pass\n# --8<-- [end:f]\ny',
};
const insert = (source: string) => insertSnippets(source, path => files[path]);

describe('insertSnippets', () => {
  it.each([
    ['one line', 'B\n--8<-- "a.md"\nC', 'B\nA1\nA2\nA3\nC'],
    ['a block', '--8<--\na.md\n; other.md\n--8<--', 'A1\nA2\nA3'],
    ['indented', '    --8<-- "a.md"', '    A1\n    A2\n    A3'],
    ['lines', '--8<-- "a.md:2:3"', 'A2\nA3'],
    ['a section', '--8<-- "parts.py:f"', 'def f():\n    pass'],
    ['snippets in snippets', '--8<-- "nest.md"', 'A1\nA2\nA3\nN'],
    ['an escape', ';--8<-- "a.md"', '--8<-- "a.md"'],
  ])('inserts %s', (_name, source, text) => {
    expect(insert(source)).toMatchObject({ text, problems: [] });
  });

  it('remembers which line of the page each line came from', () => {
    expect(insert('B\n--8<-- "a.md"\nC').lines).toEqual([0, 1, 1, 1, 2]);
  });

  it.each([
    ['--8<-- "none.md"', 'not found'],
    ['--8<-- "loop.md"', 'nested more than'],
    ['--8<-- "parts.py:g"', 'no section "g"'],
    ['--8<-- "https://example.com/x"', 'not fetched'],
  ])('reports %s', (source, message) => {
    expect(insert(source).problems).toEqual([
      { line: 0, message: expect.stringContaining(message) },
    ]);
  });

  it('cuts what adds up to too much', () => {
    const { text, problems } = insertSnippets('--8<-- "long"\n'.repeat(3), () =>
      'a\n'.repeat(150_000),
    );
    expect(text.split('\n')).toHaveLength(200_000);
    expect(problems).toEqual([
      { line: 1, message: 'Snippets add up to more than 200000 lines' },
    ]);
  });
});
