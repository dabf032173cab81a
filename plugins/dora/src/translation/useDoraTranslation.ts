import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { doraTranslationRef } from './doraTranslationRef';

/** Looks texts of this plugin up: `const { t } = useDoraTranslation(); t('common.noData')`. */
export const useDoraTranslation = () => useTranslationRef(doraTranslationRef);

/** The function that looks a text up. */
export type DoraTranslate = ReturnType<typeof useDoraTranslation>['t'];
