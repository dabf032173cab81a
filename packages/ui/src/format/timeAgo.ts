const STEPS: Array<[unit: Intl.RelativeTimeFormatUnit, seconds: number]> = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['week', 604_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** "3 hours ago", "in 2 days"; undefined within a minute of now. */
export function timeAgo(
  then: Date,
  now: Date,
  locale: string,
): string | undefined {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1_000);
  const step = STEPS.find(([, size]) => Math.abs(seconds) >= size);
  if (!step) return undefined;
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(Math.trunc(seconds / step[1]), step[0]);
}
