import type { DoraMetricId } from '@boardwalk/plugin-dora-common';
import { formatDuration } from './duration';
import { toRate } from './rate';

type Value = number | null | undefined;

/** The few texts that figures need; `t('common.x')` of the plugin fits. */
export type UnitTexts = (
  key: 'noData' | 'perDay' | 'perWeek' | 'perMonth' | 'perYear' | 'points',
  values?: { rate?: string; points?: string },
) => string;

/** Figures and dates in the words of a language. No data is never written as 0. */
export interface DoraFormat {
  /** Seconds: "3.2 days", "45 min". */
  duration(seconds: Value): string;
  /** Deployments per day: "1.4 per day", "3 per week". */
  rate(perDay: Value): string;
  /** 0 to 1: "4.2%". */
  share(share: Value): string;
  /** Difference of two shares: "2.1 points"; without a sign. */
  points(difference: Value): string;
  /** "1,204", and with `digits` "1.4". */
  count(value: Value, digits?: number): string;
  /** The headline figure of a metric in its unit. */
  metric(metric: DoraMetricId, value: Value): string;
  /** "3 Mar 2026" in the time zone of the figures. */
  date(moment: string | number, timeZone?: string): string;
  /** "3 Mar 2026, 14:05". */
  dateTime(moment: string | number, timeZone?: string): string;
  /** "1 Mar – 31 Mar 2026", from moments of which `to` is exclusive. */
  range(from: string, to: string, timeZone?: string): string;
}

/** Dates of plain "en" would be American; its units are the shorter ones. */
const dateLocaleOf = (language: string) =>
  language === 'en' ? 'en-GB' : language;

/** Formats for a language; pure, so that it can be used outside of components. */
export function createFormat(language: string, texts: UnitTexts): DoraFormat {
  const locale = language;
  const dateLocale = dateLocaleOf(language);
  const number = (value: number, digits: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(
      value,
    );
  const known =
    (write: (value: number) => string) =>
    (value: Value): string =>
      value === null || value === undefined ? texts('noData') : write(value);

  const duration = known(seconds => formatDuration(seconds, locale));
  const rate = known(perDay => {
    const { figure, period } = toRate(perDay);
    return texts(period, { rate: number(figure, figure < 10 ? 1 : 0) });
  });
  const share = known(value =>
    new Intl.NumberFormat(locale, {
      style: 'percent',
      maximumFractionDigits: value < 0.1 ? 1 : 0,
    }).format(value),
  );
  const points = known(value => {
    const size = Math.abs(value) * 100;
    return texts('points', { points: number(size, size < 10 ? 1 : 0) });
  });

  const dateOptions = (timeZone?: string): Intl.DateTimeFormatOptions => ({
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    timeZone,
  });

  return {
    duration,
    rate,
    share,
    points,
    count: (value, digits = 0) => known(v => number(v, digits))(value),
    metric: (metric, value) => {
      switch (metric) {
        case 'deploymentFrequency':
          return rate(value);
        case 'changeFailRate':
        case 'deploymentReworkRate':
          return share(value);
        default:
          return duration(value);
      }
    },
    date: (moment, timeZone) =>
      new Intl.DateTimeFormat(dateLocale, dateOptions(timeZone)).format(
        new Date(moment),
      ),
    dateTime: (moment, timeZone) =>
      new Intl.DateTimeFormat(dateLocale, {
        ...dateOptions(timeZone),
        hour: '2-digit',
        minute: '2-digit',
      }).format(new Date(moment)),
    range: (from, to, timeZone) =>
      new Intl.DateTimeFormat(dateLocale, dateOptions(timeZone)).formatRange(
        new Date(from),
        // The last moment that is in it.
        new Date(Date.parse(to) - 1),
      ),
  };
}
