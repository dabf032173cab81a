/** Cells of a record; `open` when a quoted cell does not end in the text. */
export type SplitRecord = string[] | 'open';

const QUOTE = '"';

/**
 * Cuts a record of a CSV file into cells. A cell may stand in quotes and holds
 * anything then, a quote twice. A quote inside of a cell without them is an
 * ordinary character.
 */
export function splitRecord(text: string, delimiter: string): SplitRecord {
  if (!text.includes(QUOTE)) return text.split(delimiter);
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    if (text[at] !== QUOTE) {
      const end = text.indexOf(delimiter, at);
      if (end < 0) return [...cells, text.slice(at)];
      cells.push(text.slice(at, end));
      at = end + 1;
      continue;
    }
    const close = closingQuote(text, at + 1);
    if (close < 0) return 'open';
    const end = text.indexOf(delimiter, close + 1);
    const cell = text.slice(at + 1, close).replaceAll('""', QUOTE);
    const rest = text.slice(close + 1, end < 0 ? text.length : end);
    // What follows the quotes belongs to the cell, as if they were not there.
    cells.push(cell + rest.trimEnd());
    if (end < 0) return cells;
    at = end + 1;
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf(QUOTE, from); at >= 0; ) {
    if (text[at + 1] !== QUOTE) return at;
    at = text.indexOf(QUOTE, at + 2);
  }
  return -1;
}

/** The delimiter of a file, by its header: a comma, a semicolon or a tab. */
export function delimiterOf(header: string): string {
  return [',', ';', '\t'].find(delimiter => header.includes(delimiter)) ?? ',';
}
