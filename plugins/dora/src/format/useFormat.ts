import { appLanguageApiRef, useApi } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { createFormat, type DoraFormat } from './createFormat';

/** Figures and dates in the language of the app. */
export function useFormat(): DoraFormat {
  const { t } = useDoraTranslation();
  const { language } = useApi(appLanguageApiRef).getLanguage();
  return useMemo(
    () =>
      createFormat(language, (key, values) => {
        switch (key) {
          case 'noData':
            return t('common.noData');
          case 'points':
            return t('common.points', { points: values?.points ?? '' });
          default:
            return t(`common.${key}`, { rate: values?.rate ?? '' });
        }
      }),
    [language, t],
  );
}
