import type {
  WaveOverview,
  WaveRow,
} from '@boardwalk/plugin-cognitive-load-common';

type Cell = string | number | boolean | null | undefined;

/**
 * One cell. Text that a spreadsheet would run as a formula gets an apostrophe in
 * front: titles of groups come from many hands.
 */
export function csvCell(value: Cell): string {
  if (value === null || value === undefined) return '';
  const text =
    typeof value === 'string' && /^[=+\-@\t\r\n]/.test(value)
      ? `'${value}`
      : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

const HEADERS = [
  'group',
  'title',
  'metric',
  'published',
  'n',
  'invited',
  'responded',
  'value',
  'ciLow',
  'ciHigh',
  'finiteLow',
  'finiteHigh',
  'boundLow',
  'boundHigh',
  'fewAnswers',
  'low',
  'mid',
  'high',
];

function figuresOf(row: WaveRow): Cell[] {
  if (!row.published) return [];
  if (row.metric === 'distribution') {
    const { low, mid, high } = row.distribution;
    return [row.n, ...Array(10).fill(null), low, mid, high];
  }
  return [
    row.n,
    row.invited,
    row.responded,
    row.value,
    ...(row.ci ?? [null, null]),
    ...(row.finite ?? [null, null]),
    ...row.bounds,
    row.fewAnswers,
  ];
}

/** All rows of a wave. Lines end with CRLF, as RFC 4180 has it. */
export function waveRowsCsv({ groups, rows }: WaveOverview): string {
  const titles = new Map(groups.map(({ ref, title }) => [ref, title]));
  const lines = rows.map(row => {
    const cells: Cell[] = [
      row.group,
      titles.get(row.group),
      row.metric,
      row.published,
      ...figuresOf(row),
    ];
    return HEADERS.map((_, i) => csvCell(cells[i])).join(',');
  });
  return [HEADERS.join(','), ...lines, ''].join('\r\n');
}
