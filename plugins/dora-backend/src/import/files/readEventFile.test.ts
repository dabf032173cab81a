import { createMockDirectory } from '@backstage/backend-test-utils';
import { readEventFile, type EventFileOptions } from './readEventFile';

describe('readEventFile', () => {
  const directory = createMockDirectory();
  const read = async (
    content: string,
    options: Partial<EventFileOptions> = {},
  ) => {
    directory.setContent({ file: content });
    const found: unknown[] = [];
    for await (const input of readEventFile({
      path: directory.resolve('file'),
      format: 'ndjson',
      defaults: {},
      skip: 0,
      ...options,
    }))
      found.push(input.error ?? input.value);
    return found;
  };

  it('reads one event in a line, and says which lines are none', async () => {
    expect(await read('{"id":1}\r\n\n{oops\n{"id":2}')).toEqual([
      { id: 1 },
      'The line is not valid JSON',
      { id: 2 },
    ]);
  });

  it('passes over what is stored, and fills in defaults', async () => {
    expect(
      await read('{"id":1}\n{"id":2}\n{"id":3,"source":"x"}', {
        skip: 1,
        defaults: { source: 'file' },
      }),
    ).toEqual([
      { id: 2, source: 'file' },
      { id: 3, source: 'x' },
    ]);
  });

  it('reads CSV with quotes, line breaks and a byte order mark', async () => {
    expect(
      await read(
        '\ufefftype,id,title\nincident,1,"a ""b"",\nc"\nincident,2,\n',
        {
          format: 'csv',
        },
      ),
    ).toEqual([
      { type: 'incident', id: '1', title: 'a "b",\nc' },
      { type: 'incident', id: '2' },
    ]);
  });

  it('says what is wrong with a row, and goes on', async () => {
    expect(
      await read('type,changes\na,[{\na,b,c\nd,[]', { format: 'csv' }),
    ).toEqual([
      'The column "changes" does not hold valid JSON',
      'The row has 3 cells, but there are 2 columns',
      { type: 'd', changes: [] },
    ]);
  });

  it('refuses a file without a header', async () => {
    await expect(
      read('deployment,17,shop\n', { format: 'csv' }),
    ).rejects.toThrow('The column "deployment" is not a field of an event');
  });
});
