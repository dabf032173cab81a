import { once } from 'node:events';
import type { Response } from 'express';

export type CsvCell = string | number | boolean | null | undefined;

/** Columns of a list, in order: header and value. */
export type CsvColumns<T> = ReadonlyArray<
  readonly [header: string, value: (row: T) => CsvCell]
>;

/**
 * One cell. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front: names come from senders, who need not be friends of the reader.
 */
export function csvCell(value: CsvCell): string {
  if (value === null || value === undefined) return '';
  const text =
    typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value)
      ? `'${value}`
      : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** Lines end with CRLF, as RFC 4180 has it. */
export const csvLine = (cells: CsvCell[]) =>
  `${cells.map(csvCell).join(',')}\r\n`;

/**
 * Sends all rows as CSV, page by page, and no faster than the reader takes them.
 * The first page is awaited before anything is sent, so that an error still is
 * one; later ones break the answer off.
 */
export async function sendCsv<T>(
  res: Response,
  options: {
    name: string;
    columns: CsvColumns<T>;
    pages: AsyncIterable<T[]>;
  },
): Promise<void> {
  const { name, columns, pages } = options;
  const iterator = pages[Symbol.asyncIterator]();
  let page = await iterator.next();
  res.setHeader('Content-Type', 'text/csv; charset=utf-8');
  res.setHeader('Content-Disposition', `attachment; filename="${name}.csv"`);
  res.write(csvLine(columns.map(([header]) => header)));
  try {
    while (!page.done && !res.destroyed) {
      const lines = page.value
        .map(row => csvLine(columns.map(([, value]) => value(row))))
        .join('');
      if (!res.write(lines))
        await Promise.race([once(res, 'drain'), once(res, 'close')]);
      page = await iterator.next();
    }
    res.end();
  } catch (error) {
    res.destroy(error as Error);
  }
}

/** All pages of a list, one after the other. */
export async function* pagesOf<T>(
  read: (cursor: string | undefined) => Promise<{
    items: T[];
    pageInfo: { nextCursor?: string };
  }>,
): AsyncGenerator<T[]> {
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    yield page.items;
    cursor = page.pageInfo.nextCursor;
  } while (cursor);
}
