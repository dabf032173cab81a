import { CopySnippet as SharedSnippet } from '@boardwalk/ui';
import { useGitTranslation } from '../translation/useGitTranslation';

/** A text to be taken elsewhere, and the button that copies it. */
export const CopySnippet = ({
  title,
  text,
}: {
  title: string;
  text: string;
}) => {
  const { t } = useGitTranslation();
  return (
    <SharedSnippet
      title={title}
      text={text}
      texts={{
        copy: t('common.copy'),
        copied: t('common.copied'),
        copyOf: t('common.copyOf', { title }),
        copiedOf: t('common.copiedOf', { title }),
        failed: t('common.copyFailed'),
      }}
    />
  );
};
