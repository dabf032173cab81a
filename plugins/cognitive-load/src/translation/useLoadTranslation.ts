import {
  useTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { loadTranslationRef } from './loadTranslationRef';

type Messages = typeof loadTranslationRef extends TranslationRef<
  string,
  infer TMessages
>
  ? TMessages
  : never;

/** The function that looks a text up. */
export type LoadTranslate = TranslationFunction<Messages>;

/**
 * Looks texts of this plugin up: `const { t } = useLoadTranslation(); t('common.noData')`.
 * Its type has a name, because written out it is longer than the compiler writes.
 */
export function useLoadTranslation(): { t: LoadTranslate } {
  return useTranslationRef(loadTranslationRef);
}
