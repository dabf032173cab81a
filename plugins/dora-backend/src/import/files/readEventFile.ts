import { isUtf8 } from 'node:buffer';
import { InputError } from '@backstage/errors';
import { createRowReader, headerProblem } from '../../domain/import/csvEvent';
import { delimiterOf, splitRecord } from '../../domain/import/splitRecord';
import {
  withDefaults,
  type EventDefaults,
} from '../../domain/import/withDefaults';
import type { ImportRow } from '../../service/ImportService';
import { LONGEST_LINE, readLines, type Line } from './readLines';

export interface EventFileOptions {
  path: string;
  format: 'csv' | 'ndjson';
  defaults: EventDefaults;
  /** Rows to pass over, because an earlier run has stored them. */
  skip: number;
  /** Told of bytes as they are read. */
  onRead?(bytes: number): void;
}

/** Reads the events of a file in small groups; never holds more than a few. */
export async function* readEventFile(
  options: EventFileOptions,
): AsyncIterable<ImportRow[]> {
  const groups =
    options.format === 'csv' ? readCsv(options) : readNdjson(options);
  let toSkip = options.skip;
  for await (const rows of groups) {
    const wanted = toSkip ? rows.slice(toSkip) : rows;
    toSkip = Math.max(0, toSkip - rows.length);
    for (const row of wanted)
      if (row.value) withDefaults(row.value, options.defaults);
    if (wanted.length) yield wanted;
  }
}

/** The text of a line, or why it has none. */
function decode(line: Line): { text: string } | { error: string } {
  if (!line) return { error: 'The line is longer than 10 MB' };
  if (!isUtf8(line)) return { error: 'The line is not valid UTF-8' };
  const end = line.at(-1) === 13 ? line.length - 1 : line.length;
  return { text: line.toString('utf8', 0, end) };
}

async function* readNdjson(
  options: EventFileOptions,
): AsyncIterable<ImportRow[]> {
  let place = 0;
  let first = true;
  for await (const lines of readLines(options.path, options.onRead)) {
    const rows: ImportRow[] = [];
    for (const line of lines) {
      place += 1;
      const bytes = line?.length ?? 0;
      const decoded = decode(line);
      if ('error' in decoded) {
        rows.push({ place, bytes, error: decoded.error });
        continue;
      }
      const text = decoded.text.trim();
      if (!text) continue;
      if (first && text.startsWith('['))
        throw new InputError(
          `line ${place}: The file is a JSON array; write one event in each line, as \`jq -c '.[]'\` does`,
        );
      first = false;
      try {
        rows.push({ place, bytes, value: JSON.parse(text) });
      } catch {
        rows.push({ place, bytes, error: 'The line is not valid JSON' });
      }
    }
    yield rows;
  }
}

/** A record that is being put together from its lines. */
interface Record {
  place: number;
  text: string;
}

async function* readCsv(options: EventFileOptions): AsyncIterable<ImportRow[]> {
  let place = 0;
  let header: ReturnType<typeof readHeader> | undefined;
  let open: Record | undefined;
  for await (const lines of readLines(options.path, options.onRead)) {
    const rows: ImportRow[] = [];
    for (const line of lines) {
      place += 1;
      const decoded = decode(line);
      if ('error' in decoded) {
        rows.push({ place, bytes: line?.length ?? 0, error: decoded.error });
        continue;
      }
      if (!header) {
        if (decoded.text.trim()) header = readHeader(decoded.text, place);
        continue;
      }
      const { text } = decoded;
      const record: Record = open
        ? { ...open, text: `${open.text}\n${text}` }
        : { place, text };
      // Only a line with a quote can end a cell that is open.
      const cells =
        open && !text.includes('"')
          ? 'open'
          : splitRecord(record.text, header.delimiter);
      open = cells === 'open' ? record : undefined;
      if (record.text.length > LONGEST_LINE) throw neverClosed(record);
      if (cells !== 'open' && record.text.trim())
        rows.push(readRow(header, cells, record));
    }
    yield rows;
  }
  if (open) throw neverClosed(open);
}

function neverClosed({ place }: Record): InputError {
  return new InputError(`line ${place}: A quote is opened and never closed`);
}

function readHeader(line: string, place: number) {
  const text = line.replace(/^\ufeff/, '');
  const delimiter = delimiterOf(text);
  const cells = splitRecord(text, delimiter);
  if (cells === 'open') throw neverClosed({ place, text });
  const columns = cells.map(name => name.trim());
  const problem = headerProblem(columns);
  if (problem) throw new InputError(`line ${place}: ${problem}`);
  return { delimiter, count: columns.length, read: createRowReader(columns) };
}

function readRow(
  { count, read }: ReturnType<typeof readHeader>,
  cells: string[],
  { place, text }: Record,
): ImportRow {
  const bytes = text.length;
  if (cells.length > count)
    return {
      place,
      bytes,
      error: `The row has ${cells.length} cells, but there are ${count} columns; put quotes around a cell that holds a delimiter`,
    };
  try {
    return { place, bytes, value: read(cells) };
  } catch (error) {
    return { place, bytes, error: (error as Error).message };
  }
}
