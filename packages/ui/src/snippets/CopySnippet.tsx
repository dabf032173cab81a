import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useId, useState } from 'react';
import styles from './CopySnippet.module.css';

/** What the button says, and what is said of it. */
export interface CopyTexts {
  copy: string;
  copied: string;
  /** Names of the button for screen readers. */
  copyOf: string;
  copiedOf: string;
  /** The browser refused. */
  failed: string;
}

/** A text to be taken elsewhere, and the button that copies it. */
export const CopySnippet = (props: {
  /** What it is; also the name of its button. */
  title: string;
  text: string;
  texts: CopyTexts;
}) => {
  const id = useId();
  const { title, text, texts } = props;
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
          aria-label={state === 'copied' ? texts.copiedOf : texts.copyOf}
          onPress={() => void copy()}
        >
          {state === 'copied' ? texts.copied : texts.copy}
        </Button>
      </figcaption>
      <pre className={styles.text}>{text}</pre>
      <span role="status" className={styles.note}>
        {state === 'failed' && texts.failed}
      </span>
    </figure>
  );
};
