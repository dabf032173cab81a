import {
  useTranslationRef,
  type TranslationFunction,
  type TranslationRef,
} from '@backstage/frontend-plugin-api';
import { gitTranslationRef } from './gitTranslationRef';

type Messages = typeof gitTranslationRef extends TranslationRef<
  string,
  infer TMessages
>
  ? TMessages
  : never;

/** The function that looks a text up. */
export type GitTranslate = TranslationFunction<Messages>;

/** Looks texts of this plugin up: `const { t } = useGitTranslation(); t('common.loading')`. */
export function useGitTranslation(): { t: GitTranslate } {
  return useTranslationRef(gitTranslationRef);
}
