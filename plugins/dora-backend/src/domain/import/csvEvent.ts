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
const NUMBERS = new Set([
  'attempt',
  'version',
  'pullRequest.number',
  'push.position',
]);

const REFERENCES = ['rollbackOf', 'causedBy'];

type ReadCell = (cell: string) => unknown;

const readNumber: ReadCell = cell => (/^\d+$/.test(cell) ? Number(cell) : cell);
const readFlag: ReadCell = cell =>
  /^(true|false)$/i.test(cell) ? cell.length === 4 : cell;
const readText: ReadCell = cell => cell;

function readJson(cell: string): unknown {
  try {
    return JSON.parse(cell);
  } catch {
    throw new Error('changes: does not hold valid JSON');
  }
}

function reading(column: string): ReadCell {
  if (NUMBERS.has(column)) return readNumber;
  if (column === 'rework') return readFlag;
  return column === 'changes' ? readJson : readText;
}

export type RowReader = (cells: readonly string[]) => Record<string, unknown>;

/**
 * A reader for the rows below a header. Columns are the fields of an event; a
 * dot leads into a nested one (`rollbackOf.id`), `changes` holds JSON, and an
 * empty cell is a field left out.
 */
export function createRowReader(columns: readonly string[]): RowReader {
  const fields = columns.map(column => {
    const [name, inner] = column.split('.', 2);
    return { name, inner, read: reading(column) };
  });
  return cells => {
    const event: Record<string, unknown> = {};
    for (let index = 0; index < fields.length; index += 1) {
      const cell = cells[index]?.trim();
      if (!cell) continue;
      const { name, inner, read } = fields[index];
      const value = read(cell);
      if (inner === undefined) event[name] = value;
      else
        event[name] = {
          ...(event[name] as object | undefined),
          [inner]: value,
        };
    }
    for (const name of REFERENCES) {
      const reference = event[name];
      // An id without its source is one of the same source.
      if (isLoneId(reference)) event[name] = reference.id;
    }
    return event;
  };
}

function isLoneId(value: unknown): value is { id: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    !('source' in value)
  );
}

const plain = (name: string) => name.toLowerCase().replace(/[^a-z.]/g, '');

/** What is wrong with a header; undefined when it can be that of events. */
export function headerProblem(columns: readonly string[]): string | undefined {
  const twice = columns.find((name, at) => columns.indexOf(name) !== at);
  if (twice !== undefined) return `The column "${twice}" appears twice`;
  const unknown = columns.find(name => !KNOWN.has(name));
  if (unknown === undefined) return undefined;
  const meant = [...KNOWN].find(name => plain(name) === plain(unknown));
  const advice = meant
    ? `is it "${meant}"?`
    : 'the first line must name the columns, others must go';
  return `The column "${unknown}" is not a field of an event; ${advice}`;
}
