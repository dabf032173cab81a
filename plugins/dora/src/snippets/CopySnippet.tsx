import { CopySnippet as SharedSnippet } from '@boardwalk/ui';
import { useDoraTranslation } from '../translation/useDoraTranslation';

/** A text to be taken elsewhere, and the button that copies it. */
export const CopySnippet = (props: {
  /** What it is; also the name of its button. */
  title: string;
  text: string;
}) => {
  const { t } = useDoraTranslation();
  const { title, text } = props;
  return (
    <SharedSnippet
      title={title}
      text={text}
      texts={{
        copy: t('start.copy'),
        copied: t('start.copied'),
        copyOf: t('start.copyOf', { title }),
        copiedOf: t('start.copiedOf', { title }),
        failed: t('start.copyFailed'),
      }}
    />
  );
};
