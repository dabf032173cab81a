import type { Granularity } from '@boardwalk/plugin-dora-common';

/** Periods to choose from, by the number of days up to and with today. */
export const PERIOD_DAYS = {
  '7d': 7,
  '30d': 30,
  '90d': 90,
  '180d': 180,
  '365d': 365,
  '730d': 730,
} as const;

export type PeriodPreset = keyof typeof PERIOD_DAYS;

/** The last days, or dates of which `to` is exclusive, as in the API. */
export type DoraPeriod =
  | { preset: PeriodPreset }
  | { preset: 'custom'; from: string; to: string };

const DAY_MS = 86_400_000;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the text is a day that exists, such as 2026-02-28. */
export function isDate(text: string | null | undefined): text is string {
  if (!text || !DATE.test(text)) return false;
  const moment = Date.parse(`${text}T00:00:00Z`);
  return (
    Number.isFinite(moment) && new Date(moment).toISOString().startsWith(text)
  );
}

/** The date some days later, or earlier. */
export function addDays(date: string, days: number): string {
  const moment = Date.parse(`${date}T00:00:00Z`) + days * DAY_MS;
  return new Date(moment).toISOString().slice(0, 10);
}

/** How many days lie between two dates. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);
}

/** Today's date for the person at the screen. */
export function todayOf(now: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(
    now.getDate(),
  )}`;
}

/** First day of a period, and the day after its last one. */
export function datesOf(
  period: DoraPeriod,
  today: string,
): { from: string; to: string } {
  if (period.preset === 'custom') return { from: period.from, to: period.to };
  const to = addDays(today, 1);
  return { from: addDays(to, -PERIOD_DAYS[period.preset]), to };
}

/** Periods of a series that a reader can tell apart, for a range of this length. */
export function granularityFor(days: number): Exclude<Granularity, 'none'> {
  if (days <= 31) return 'day';
  return days <= 366 ? 'week' : 'month';
}
