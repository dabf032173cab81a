import {
  useTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { doraTranslationRef } from './doraTranslationRef';

type Messages = typeof doraTranslationRef extends TranslationRef<
  string,
  infer TMessages
>
  ? TMessages
  : never;

/** The function that looks a text up. */
export type DoraTranslate = TranslationFunction<Messages>;

/**
 * Looks texts of this plugin up: `const { t } = useDoraTranslation(); t('common.noData')`.
 * Its type has a name, because written out it is longer than the compiler writes.
 */
export function useDoraTranslation(): { t: DoraTranslate } {
  return useTranslationRef(doraTranslationRef);
}
