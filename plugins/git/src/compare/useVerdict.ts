import type { Comparison } from '@boardwalk/plugin-git-common';
import { useGitTranslation } from '../translation/useGitTranslation';

/** Says of a comparison whether the two refs can be merged, and why not. */
export function useVerdict(comparison: Comparison): {
  title: string;
  text: string;
} {
  const { t } = useGitTranslation();
  const { base, head, ahead, behind, mergeable } = comparison;
  switch (mergeable) {
    case 'nothing':
      return {
        title: t('compare.nothingTitle'),
        text: t('compare.nothingText', { base, head }),
      };
    case 'fast-forward':
      return {
        title: t('compare.fastForwardTitle'),
        text: t('compare.fastForwardText', { base, head, count: ahead }),
      };
    case 'clean':
      return {
        title: t('compare.cleanTitle'),
        text: t('compare.cleanText', {
          head,
          base,
          ahead: String(ahead),
          behind: String(behind),
        }),
      };
    case 'conflict':
      return {
        title: t('compare.conflictTitle'),
        text: t('compare.conflictText', { base, head }),
      };
    default:
      return {
        title: t('compare.unrelatedTitle'),
        text: t('compare.unrelatedText', { base }),
      };
  }
}
