import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';

/** Dates and numbers in the language of the app. */
export interface LoadFormat {
  /** "14 Nov 2026", from a date or a moment. */
  date(moment: string): string;
  /** "14 Nov 2026, 16:30". */
  dateTime(moment: string): string;
  /** "Nov 2026", from `YYYY-MM`. */
  month(month: string): string;
  /** "1,204.5", with the decimals that the number has, at most `digits`. */
  number(value: number, digits?: number): string;
  /** "29–78", and "-5 to 3", where a dash would be read as a minus. */
  range(interval: readonly [number, number]): string;
}

/** Dates of plain "en" would be American. */
const dateLocaleOf = (language: string) =>
  language === 'en' ? 'en-GB' : language;

/** Formats of the language of the app. */
export function useFormat(): LoadFormat {
  const { t } = useLoadTranslation();
  const { language } = useApi(appLanguageApiRef).getLanguage();
  return useMemo(() => {
    const locale = dateLocaleOf(language);
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const moments = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    const months = new Intl.DateTimeFormat(locale, {
      month: 'short',
      year: 'numeric',
      timeZone: 'UTC',
    });
    const number = (value: number, digits = 1) =>
      new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(
        value,
      );
    return {
      date: moment => dates.format(new Date(moment)),
      dateTime: moment => moments.format(new Date(moment)),
      month: month => months.format(new Date(`${month}-01T00:00:00Z`)),
      number,
      range: ([low, high]) =>
        low < 0
          ? t('common.range', { low: number(low), high: number(high) })
          : `${number(low)}–${number(high)}`,
    };
  }, [language, t]);
}
