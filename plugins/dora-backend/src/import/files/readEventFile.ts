import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { InputError } from '@backstage/errors';
import { parse } from 'csv-parse';
import { csvEvent, unknownColumn } from '../../domain/import/csvEvent';
import type { EventInput } from '../../service/EventIngestService';

export interface EventFileOptions {
  path: string;
  format: 'csv' | 'ndjson';
  /** Fields for rows that leave them out. */
  defaults: Readonly<Record<string, unknown>>;
  /** Rows to pass over, because an earlier run has stored them. */
  skip: number;
}

/** Reads the events of a file, row by row; never holds more than a few. */
export async function* readEventFile(
  options: EventFileOptions,
): AsyncIterable<EventInput> {
  let row = 0;
  const rows =
    options.format === 'csv' ? readCsv(options) : readNdjson(options);
  for await (const input of rows) {
    row += 1;
    if (row > options.skip) yield input;
  }
}

async function* readNdjson({
  path,
  defaults,
}: EventFileOptions): AsyncIterable<EventInput> {
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Infinity,
  });
  for await (const line of lines) {
    if (!line.trim()) continue;
    const bytes = line.length;
    try {
      const value: unknown = JSON.parse(line);
      yield {
        bytes,
        value:
          value && typeof value === 'object'
            ? { ...defaults, ...value }
            : value,
      };
    } catch {
      yield { bytes, error: 'The line is not valid JSON' };
    }
  }
}

async function* readCsv({
  path,
  defaults,
}: EventFileOptions): AsyncIterable<EventInput> {
  const records = createReadStream(path).pipe(
    parse({
      bom: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: 10_000_000,
    }),
  );
  let columns: string[] | undefined;
  for await (const record of records as AsyncIterable<string[]>) {
    if (!columns) {
      columns = record.map(name => name.trim());
      const unknown = unknownColumn(columns);
      if (unknown !== undefined)
        throw new InputError(
          `The column "${unknown}" is not a field of an event; the first line must name the columns`,
        );
      continue;
    }
    const bytes = record.reduce((sum, cell) => sum + cell.length, 0);
    if (record.length > columns.length)
      yield {
        bytes,
        error: `The row has ${record.length} cells, but there are ${columns.length} columns`,
      };
    else yield { bytes, ...readRow(columns, record, defaults) };
  }
}

function readRow(
  columns: readonly string[],
  cells: readonly string[],
  defaults: Readonly<Record<string, unknown>>,
): { value: unknown } | { error: string } {
  try {
    return { value: csvEvent(columns, cells, defaults) };
  } catch (error) {
    return { error: (error as Error).message };
  }
}
