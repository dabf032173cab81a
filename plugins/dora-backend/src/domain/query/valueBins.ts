const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Bounds that people think in. */
const BOUNDS = [
  0,
  5 * MINUTE,
  15 * MINUTE,
  HOUR,
  4 * HOUR,
  12 * HOUR,
  DAY,
  3 * DAY,
  7 * DAY,
  14 * DAY,
  30 * DAY,
  90 * DAY,
  180 * DAY,
];

export interface ValueBin {
  from: number;
  to: number | null;
  count: number;
}

/** Counts seconds by bins from minutes to half a year. */
export function binValues(
  values: Iterable<{ value: number; count: number }>,
): ValueBin[] {
  const bins = BOUNDS.map((from, index) => ({
    from,
    to: BOUNDS[index + 1] ?? null,
    count: 0,
  }));
  for (const { value, count } of values) {
    const next = BOUNDS.findIndex(bound => bound > value);
    bins[next === -1 ? bins.length - 1 : next - 1].count += count;
  }
  return bins;
}
