import type { ChartColumn } from './ChartColumn';

/** A spreadsheet would run such a text as a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/** CSV after RFC 4180. No data is an empty field, never 0. */
export function toCsv<T>(columns: Array<ChartColumn<T>>, rows: T[]): string {
  return [
    columns.map(({ csvName }) => field(csvName)),
    ...rows.map(row => columns.map(({ value }) => field(value(row)))),
  ]
    .map(fields => `${fields.join(',')}\r\n`)
    .join('');
}
