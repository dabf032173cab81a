const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Steps that people count time in, each within one unit. */
const STEPS = [
  ...[1, 2, 5, 10, 20, 30],
  ...[1, 2, 5, 10, 20, 30].map(minutes => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map(hours => hours * HOUR),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000].map(days => days * DAY),
];

/** Equal steps from 0 up to at least `max` seconds; the last is the end of the axis. */
export function durationTicks(max: number, steps = 5): number[] {
  if (!(max > 0)) return [0, HOUR];
  const step =
    STEPS.find(seconds => seconds * steps >= max) ??
    Math.ceil(max / steps / DAY) * DAY;
  return Array.from(
    { length: Math.ceil(max / step) + 1 },
    (_, at) => at * step,
  );
}

/** "12 hrs", "5 days": all labels of an axis are in the unit of its steps. */
export function durationTickText(
  seconds: number,
  ticks: number[],
  locale: string,
): string {
  const step = ticks[1];
  const [unit, size] = (
    [
      ['day', DAY],
      ['hour', HOUR],
      ['minute', MINUTE],
    ] as const
  ).find(([, length]) => step >= length) ?? ['second', 1];
  if (seconds === 0) return new Intl.NumberFormat(locale).format(0);
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
  }).format(seconds / size);
}
