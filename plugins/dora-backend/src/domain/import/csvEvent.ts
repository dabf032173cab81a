const pullRequest = [
  'number',
  'firstCommitAt',
  'createdAt',
  'firstReviewAt',
  'mergedAt',
  'url',
].map(name => `pullRequest.${name}`);

const KNOWN: ReadonlySet<string> = new Set([
  'type',
  'source',
  'id',
  'version',
  'url',
  'service',
  'entityRef',
  'attempt',
  'environment',
  'status',
  'startedAt',
  'finishedAt',
  'revision',
  'repository',
  'changes',
  'kind',
  'rework',
  'rollbackOf',
  'rollbackOf.source',
  'rollbackOf.id',
  'artifact',
  'committedAt',
  'authoredAt',
  ...pullRequest,
  'push.branch',
  'push.before',
  'push.after',
  'push.position',
  'title',
  'severity',
  'detectedAt',
  'resolvedAt',
  'causedBy',
  'causedBy.source',
  'causedBy.id',
]);
/** Columns whose cells are whole numbers. */
const NUMBERS = new Set(['attempt', 'pullRequest.number', 'push.position']);
/** Columns whose cells hold JSON. */
const JSON_COLUMNS = new Set(['changes']);

function readCell(column: string, cell: string): unknown {
  if (NUMBERS.has(column) && /^\d+$/.test(cell)) return Number(cell);
  if (column === 'version' && /^\d+$/.test(cell)) return Number(cell);
  if (column === 'rework' && /^(true|false)$/i.test(cell))
    return cell.toLocaleLowerCase('en-US') === 'true';
  if (JSON_COLUMNS.has(column)) return JSON.parse(cell);
  return cell;
}

/**
 * One row of a CSV file as an event. Columns are the fields of an event; a dot
 * leads into a nested one (`rollbackOf.id`), `changes` holds JSON, and an empty
 * cell is a field left out.
 */
export function csvEvent(
  columns: readonly string[],
  cells: readonly string[],
  defaults: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const event: Record<string, unknown> = { ...defaults };
  for (const [index, column] of columns.entries()) {
    const cell = cells[index]?.trim();
    if (!cell) continue;
    const [name, inner] = column.split('.', 2);
    let value: unknown;
    try {
      value = readCell(column, cell);
    } catch {
      throw new Error(`The column "${column}" does not hold valid JSON`);
    }
    if (inner === undefined) event[name] = value;
    else
      event[name] = { ...(event[name] as object | undefined), [inner]: value };
  }
  return event;
}

/** Whether a header can be that of events; names the first column that cannot. */
export function unknownColumn(columns: readonly string[]): string | undefined {
  return columns.find(column => !KNOWN.has(column));
}
