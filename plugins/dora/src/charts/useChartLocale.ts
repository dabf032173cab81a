import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';

/** Language of figures on axes. Dates of plain "en" would be American. */
export function useChartLocale(): string {
  const { language } = useApi(appLanguageApiRef).getLanguage();
  return language === 'en' ? 'en-GB' : language;
}
