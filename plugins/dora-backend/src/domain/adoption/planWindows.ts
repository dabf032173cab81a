import type { AdoptionBasis } from '@boardwalk/plugin-dora-common';
import type { Day } from '../time/days';

/** The longest time on one side, and the one that is taken unless less is asked for. */
export const LONGEST_WINDOW = 366;

export interface DayRange {
  first: Day;
  /** Exclusive. */
  end: Day;
}

export interface WindowQuery {
  /** Days on each side; what is not given follows the other side. */
  before?: number;
  after?: number;
  /** Days from the date on that count for neither side. */
  gap: number;
}

export type PlannedWindows =
  | { before: DayRange; after: DayRange; missing?: undefined }
  | { missing: NonNullable<AdoptionBasis['missing']> };

/**
 * The days before and after a date. Days of which nothing can be known count for
 * neither side: those before the first deployment, and today, which is not over.
 * Unless lengths are asked for, both sides are equally long.
 */
export function planWindows(
  options: WindowQuery & {
    date: Day;
    today: Day;
    /** Of the first deployment ever; undefined without one. */
    firstDay: Day | undefined;
  },
): PlannedWindows {
  const { date, today, firstDay, gap } = options;
  const start = date + gap;
  const available = {
    before: firstDay === undefined ? 0 : Math.max(0, date - firstDay),
    after: Math.max(0, today - start),
  };
  if (available.before === 0) return { missing: 'before' };
  if (available.after === 0) return { missing: 'after' };
  const asked = options.before !== undefined || options.after !== undefined;
  const longest = asked
    ? LONGEST_WINDOW
    : Math.min(LONGEST_WINDOW, available.before, available.after);
  const before = Math.min(
    options.before ?? options.after ?? longest,
    available.before,
  );
  const after = Math.min(
    options.after ?? options.before ?? longest,
    available.after,
  );
  return {
    before: { first: date - before, end: date },
    after: { first: start, end: start + after },
  };
}
