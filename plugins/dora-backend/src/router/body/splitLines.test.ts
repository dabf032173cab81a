import { splitLines } from './splitLines';

async function split(chunks: string[], limit = 100) {
  async function* bytes() {
    for (const chunk of chunks) yield Buffer.from(chunk);
  }
  const lines: Array<string | undefined> = [];
  for await (const some of splitLines(bytes(), limit))
    lines.push(...some.map(line => line?.toString()));
  return lines;
}

describe('splitLines', () => {
  it.each([
    [[], []],
    [['a\nb\n'], ['a', 'b']],
    [['a\nb'], ['a', 'b']],
    [
      ['a', 'b\nc', '', 'd\n', 'e'],
      ['ab', 'cd', 'e'],
    ],
    [['\n\n', '\na\n\n'], ['a']],
    [['a\r\nb'], ['a\r', 'b']],
  ])('cuts %j into %j', async (chunks, lines) => {
    expect(await split(chunks)).toEqual(lines);
  });

  it('passes over what is too long, whole or in pieces', async () => {
    expect(await split(['12345\n123456\n1\n'], 5)).toEqual([
      '12345',
      undefined,
      '1',
    ]);
    expect(await split(['123', '456', '789\n1', '\n1234', '56'], 5)).toEqual([
      undefined,
      '1',
      undefined,
    ]);
  });
});
