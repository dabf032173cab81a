import type { Granularity } from '@boardwalk/plugin-dora-common';
import type { ZonedDays } from '../time/ZonedDays';
import { parseDay } from '../time/days';
import { countPeriods, type MomentRange } from './planBuckets';

const describe = (given: string | undefined, moment: number) =>
  given ?? new Date(moment).toISOString();

/** A range that cannot be used, in words for the caller. */
export class RangeError400 extends Error {}

/** Days of the default range. */
export const DEFAULT_DAYS = 90;

/** A series has at most this many periods: two years of days. */
export const MAX_PERIODS = 750;

/** The longest range: figures of longer ones mean little, and the days of a zone are looked up one by one. */
const MAX_DAYS = 366 * 20;

const MOMENT =
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

export interface RangeOptions {
  from?: string;
  to?: string;
  days: ZonedDays;
  now: number;
}

/**
 * Reads `from` and `to`, each a date in the reporting time zone or an instant.
 * Without `to` the range ends with today; without `from` it begins 90 days
 * before its end.
 */
export function parseRange({ from, to, days, now }: RangeOptions): MomentRange {
  const end =
    to === undefined
      ? days.startOf(days.dayOf(now) + 1)
      : parseMoment(to, 'to', days);
  const start =
    from === undefined
      ? days.startOf(days.dayOf(end - 1) + 1 - DEFAULT_DAYS)
      : parseMoment(from, 'from', days);
  if (start >= end)
    throw new RangeError400(
      `from must be before to, which is exclusive: ${describe(
        from,
        start,
      )} is not before ${describe(to, end)}`,
    );
  if (end - start > MAX_DAYS * 86_400_000)
    throw new RangeError400('A range has at most 20 years');
  return { from: start, to: end };
}

/** `previous`: as long as the range, and just before it. `FROM..TO`: that one. */
export function parseCompare(
  compare: string,
  range: MomentRange,
  options: { days: ZonedDays; now: number },
): MomentRange {
  if (compare === 'previous') return previousRange(range, options.days);
  const [from, to, ...rest] = compare.split('..');
  if (!from || !to || rest.length > 0)
    throw new RangeError400(
      `compare must be 'previous' or a range such as 2026-01-01..2026-04-01, not '${compare}'`,
    );
  return parseRange({ from, to, ...options });
}

/** Whole days stay whole days, whatever the clocks did between. */
function previousRange(
  { from, to }: MomentRange,
  days: ZonedDays,
): MomentRange {
  const first = days.dayOf(from);
  const end = days.dayOf(to);
  if (days.startOf(first) !== from || days.startOf(end) !== to)
    return { from: from - (to - from), to: from };
  return { from: days.startOf(first - (end - first)), to: from };
}

/** Refuses a series that nobody could read. */
export function checkPeriods(
  range: MomentRange,
  granularity: Granularity,
): void {
  const periods = countPeriods(range, granularity);
  if (periods > MAX_PERIODS)
    throw new RangeError400(
      `A series has at most ${MAX_PERIODS} periods; this one would have about ${periods}. Take a coarser granularity or a shorter range`,
    );
}

function parseMoment(text: string, name: string, days: ZonedDays): number {
  const day = parseDay(text);
  if (day !== undefined) return days.startOf(day);
  if (MOMENT.test(text)) {
    const moment = Date.parse(text);
    if (Number.isFinite(moment)) return moment;
  }
  throw new RangeError400(
    `${name} must be a date such as 2026-03-01 or an instant such as 2026-03-01T09:30:00Z, not '${text.slice(
      0,
      100,
    )}'`,
  );
}
