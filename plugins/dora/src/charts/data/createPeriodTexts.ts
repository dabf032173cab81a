import type { Granularity, MetricsPeriod } from '@boardwalk/plugin-dora-common';

type Moments = Pick<MetricsPeriod, 'start' | 'end'>;

/** Names of periods, in full and for the little space of an axis. */
export interface PeriodTexts {
  /** "9 – 15 Mar 2026", "March 2026". */
  full(period: Moments & { partial: boolean }): string;
  /** "9 Mar", "Mar". */
  tick(period: Moments): string;
  year(period: Moments): string;
}

/** Names in a language, and in the time zone of the figures. */
export function createPeriodTexts(options: {
  locale: string;
  timeZone: string;
  granularity: Granularity;
}): PeriodTexts {
  const { locale, timeZone, granularity } = options;
  const dates = (parts: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...parts, timeZone });
  const year = dates({ year: 'numeric' });
  const tick = dates(
    granularity === 'month'
      ? { month: 'short' }
      : { day: 'numeric', month: 'short' },
  );
  const day = dates({
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  });
  const range = dates({ day: 'numeric', month: 'short', year: 'numeric' });
  const month = dates({ month: 'long', year: 'numeric' });
  return {
    full: ({ start, end, partial }) => {
      const first = new Date(start);
      if (granularity === 'day') return day.format(first);
      // One that is cut says from when to when.
      if (granularity === 'month' && !partial) return month.format(first);
      return range.formatRange(first, new Date(Date.parse(end) - 1));
    },
    tick: ({ start }) => tick.format(new Date(start)),
    year: ({ start }) => year.format(new Date(start)),
  };
}
