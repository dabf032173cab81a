import { InputError } from '@backstage/errors';

/** A place in a list, as an opaque text. */
export const writeCursor = (place: Array<string | number | null>): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url');

/** The place that a cursor names; each kind of list has its own form. */
export function readCursor<T extends Array<string | number | null>>(
  cursor: string | undefined,
  isValid: (place: unknown[]) => boolean,
): T | undefined {
  if (cursor === undefined) return undefined;
  let place: unknown;
  try {
    place = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    place = undefined;
  }
  if (!Array.isArray(place) || !isValid(place))
    throw new InputError(
      'cursor is not one that this list gave; leave it out to begin anew',
    );
  return place as T;
}

const isMoment = (value: unknown) =>
  typeof value === 'number' &&
  Number.isSafeInteger(value) &&
  Math.abs(value) < 8.64e15;
const isRowId = (value: unknown) =>
  typeof value === 'string' && /^\d{1,18}$/.test(value);

/** Place in a list that is ordered by a moment and a row id. */
export function readMomentCursor(
  cursor: string | undefined,
): { at: number; id: string } | undefined {
  const place = readCursor<[number, string]>(
    cursor,
    ([at, id, ...rest]) => isMoment(at) && isRowId(id) && rest.length === 0,
  );
  return place && { at: place[0], id: place[1] };
}

/** The same with a place among the parts of the row. */
export function readPartCursor(
  cursor: string | undefined,
): { at: number; id: string; ordinal: number } | undefined {
  const place = readCursor<[number, string, number]>(
    cursor,
    ([at, id, ordinal, ...rest]) =>
      isMoment(at) &&
      isRowId(id) &&
      Number.isInteger(ordinal) &&
      Math.abs(Number(ordinal)) < 2 ** 31 &&
      rest.length === 0,
  );
  return place && { at: place[0], id: place[1], ordinal: place[2] };
}

/** The first rows, and the cursor to the next ones if there is one more. */
export function pageOf<T, R>(
  rows: T[],
  limit: number,
  present: (row: T) => R,
  cursorOf: (row: T) => Array<string | number | null>,
): { items: R[]; pageInfo: { nextCursor?: string } } {
  const items = rows.slice(0, limit);
  return {
    items: items.map(present),
    pageInfo:
      rows.length > limit
        ? { nextCursor: writeCursor(cursorOf(items[items.length - 1])) }
        : {},
  };
}
