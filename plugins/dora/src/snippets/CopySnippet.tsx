import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useId, useState } from 'react';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './CopySnippet.module.css';

/** A text to be taken elsewhere, and the button that copies it. */
export const CopySnippet = (props: {
  /** What it is; also the name of its button. */
  title: string;
  text: string;
}) => {
  const { t } = useDoraTranslation();
  const id = useId();
  const { title, text } = props;
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');
  const copy = async () => {
    try {
      // Not there on pages that came over plain HTTP from another machine.
      await navigator.clipboard.writeText(text);
      setState('copied');
    } catch {
      setState('failed');
    }
  };
  return (
    <figure className={styles.snippet} aria-labelledby={id}>
      <figcaption className={styles.head}>
        <span id={id}>{title}</span>
        <Button
          size="small"
          variant="tertiary"
          iconStart={state === 'copied' ? <RiCheckLine /> : <RiFileCopyLine />}
          aria-label={t(
            state === 'copied' ? 'start.copiedOf' : 'start.copyOf',
            { title },
          )}
          onPress={() => void copy()}
        >
          {state === 'copied' ? t('start.copied') : t('start.copy')}
        </Button>
      </figcaption>
      <pre className={styles.text}>{text}</pre>
      <span role="status" className={styles.note}>
        {state === 'failed' && t('start.copyFailed')}
      </span>
    </figure>
  );
};
