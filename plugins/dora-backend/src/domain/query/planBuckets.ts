import type { Granularity } from '@boardwalk/plugin-dora-common';
import type { ZonedDays } from '../time/ZonedDays';
import { monthOf, weekOf, type Day } from '../time/days';

/** A range of moments: milliseconds since 1970, `from` inclusive, `to` exclusive. */
export interface MomentRange {
  from: number;
  to: number;
}

/** One period of a series, or the whole range. */
export interface Bucket extends MomentRange {
  /** Cut by the range, or not over yet. */
  partial: boolean;
  /** Whole days that it has, from `first` up to `end`. */
  first: Day;
  end: Day;
  /** What it has of other days: at most its first and its last. */
  parts: MomentRange[];
}

interface Options {
  range: MomentRange;
  days: ZonedDays;
  /** Decides what is over. */
  now: number;
}

/** The whole range as one bucket. */
export function planRange({ range, days, now }: Options): Bucket {
  const { from, to } = range;
  const day = days.dayOf(from);
  const first = days.startOf(day) === from ? day : day + 1;
  const end = days.dayOf(to);
  const partial = to > now;
  // Both ends within one day.
  if (end < first)
    return { from, to, partial: true, first, end: first, parts: [range] };
  const parts: MomentRange[] = [];
  if (from < days.startOf(first)) parts.push({ from, to: days.startOf(first) });
  if (days.startOf(end) < to) parts.push({ from: days.startOf(end), to });
  return { from, to, partial, first, end, parts };
}

const nextStart: Record<Exclude<Granularity, 'none'>, (day: Day) => Day> = {
  day: day => day + 1,
  week: day => weekOf(day) + 7,
  month: day => monthOf(day, 1),
};

const startOfPeriod: typeof nextStart = {
  day: day => day,
  week: weekOf,
  month: day => monthOf(day),
};

/**
 * The days, weeks from Monday or months of a range, in order, without gaps. The
 * first and the last are cut to the range.
 */
export function planSeries(
  options: Options & { granularity: Granularity },
): Bucket[] {
  const { range, days, now, granularity } = options;
  if (granularity === 'none') return [];
  const buckets: Bucket[] = [];
  let start = startOfPeriod[granularity](days.dayOf(range.from));
  while (days.startOf(start) < range.to) {
    const next = nextStart[granularity](start);
    const whole = { from: days.startOf(start), to: days.startOf(next) };
    const from = Math.max(whole.from, range.from);
    const to = Math.min(whole.to, range.to);
    // A zone may skip a day altogether; nothing falls into it.
    if (from < to) {
      const bucket = planRange({ range: { from, to }, days, now });
      const cut = from > whole.from || to < whole.to;
      buckets.push({ ...bucket, partial: cut || whole.to > now });
    }
    start = next;
  }
  return buckets;
}

/** How many periods a series has at most, found without making them. */
export function countPeriods(
  range: MomentRange,
  granularity: Granularity,
): number {
  const shortest = { day: 1, week: 7, month: 28, none: Infinity }[granularity];
  return Math.ceil((range.to - range.from) / (shortest * 86_400_000)) + 1;
}
