import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { formatBytes, timeAgo } from '@boardwalk/ui';
import { useMemo } from 'react';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Moments and sizes in the language of the app. */
export interface GitFormat {
  /** "14 Nov 2026, 16:30". */
  dateTime(moment: string): string;
  /** "14 Nov 2026". */
  date(moment: string): string;
  /** "3 hours ago". */
  ago(moment: string): string;
  /** "1.2 kB". */
  bytes(size: number): string;
}

/** Formats of the language of the app. */
export function useFormat(): GitFormat {
  const { t } = useGitTranslation();
  const { language } = useApi(appLanguageApiRef).getLanguage();
  return useMemo(() => {
    // Dates of plain "en" would be American.
    const locale = language === 'en' ? 'en-GB' : language;
    const dates = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
    const moments = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
    return {
      date: moment => dates.format(new Date(moment)),
      dateTime: moment => moments.format(new Date(moment)),
      ago: moment =>
        timeAgo(new Date(moment), new Date(), locale) ?? t('common.justNow'),
      bytes: size => formatBytes(size, locale),
    };
  }, [language, t]);
}
