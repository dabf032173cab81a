import { createMockDirectory } from '@backstage/backend-test-utils';
import type { ImportRow } from '../../service/ImportService';
import { readEventFile, type EventFileOptions } from './readEventFile';

describe('readEventFile', () => {
  const directory = createMockDirectory();
  const readRows = async (
    content: string | Buffer,
    options: Partial<EventFileOptions> = {},
  ) => {
    directory.setContent({ file: content });
    const found: ImportRow[] = [];
    for await (const rows of readEventFile({
      path: directory.resolve('file'),
      format: 'ndjson',
      defaults: {},
      skip: 0,
      ...options,
    }))
      found.push(...rows);
    return found;
  };
  const read = async (...args: Parameters<typeof readRows>) =>
    (await readRows(...args)).map(({ place, value, error }) => [
      place,
      error ?? value,
    ]);

  it('reads one event in a line, and says which lines are none', async () => {
    expect(await read('{"id":1}\r\n\n{oops\n{"id":2}')).toEqual([
      [1, { id: 1 }],
      [3, 'The line is not valid JSON'],
      [4, { id: 2 }],
    ]);
    expect(await read(Buffer.from([0x22, 0xff, 0x22, 0x0a, 0x31]))).toEqual([
      [1, 'The line is not valid UTF-8'],
      [2, 1],
    ]);
  });

  it('passes over what is stored, and fills in defaults', async () => {
    expect(
      await read('{"id":1}\n{"id":2}\n{"id":3,"source":"x"}', {
        skip: 1,
        defaults: { source: 'file' },
      }),
    ).toEqual([
      [2, { id: 2, source: 'file' }],
      [3, { id: 3, source: 'x' }],
    ]);
  });

  it('refuses an array, and says how to make lines of it', async () => {
    await expect(read('\n [{"id":1}]')).rejects.toThrow(
      'line 2: The file is a JSON array',
    );
  });

  it('passes over a line that is too long, and goes on', async () => {
    expect(await read(`"${'x'.repeat(10_000_000)}"\n{"id":1}`)).toEqual([
      [1, 'The line is longer than 10 MB'],
      [2, { id: 1 }],
    ]);
  });

  it('reads CSV with quotes, line breaks and a byte order mark', async () => {
    expect(
      await read(
        '\ufefftype,id,title\r\nincident,1,"a ""b"",\r\nc"\r\n\r\nincident,2,\r\n',
        { format: 'csv' },
      ),
    ).toEqual([
      [2, { type: 'incident', id: '1', title: 'a "b",\nc' }],
      [5, { type: 'incident', id: '2' }],
    ]);
  });

  it('reads files of any size in pieces, and lines across them', async () => {
    const title = 'é"'.repeat(1_000);
    const row = `incident,1,"${title.replaceAll('"', '""')}"\n`;
    const rows = await readRows(`type,id,title\n${row.repeat(700)}`, {
      format: 'csv',
    });
    expect(rows).toHaveLength(700);
    expect(new Set(rows.map(({ value }) => JSON.stringify(value)))).toEqual(
      new Set([JSON.stringify({ type: 'incident', id: '1', title })]),
    );
  });

  it('says what is wrong with a row, and goes on', async () => {
    expect(
      await read('type;changes\na;[{\na;b;c\nd;[]', { format: 'csv' }),
    ).toEqual([
      [2, 'changes: does not hold valid JSON'],
      [
        3,
        expect.stringContaining('The row has 3 cells, but there are 2 columns'),
      ],
      [4, { type: 'd', changes: [] }],
    ]);
  });

  it.each([
    ['deployment,17,shop\n', 'line 1: The column "deployment" is not a field'],
    ['type,id\na,1\nb,"2\nc,3\n', 'line 3: A quote is opened and never closed'],
  ])('refuses %j', async (content, message) => {
    await expect(read(content, { format: 'csv' })).rejects.toThrow(message);
  });
});
