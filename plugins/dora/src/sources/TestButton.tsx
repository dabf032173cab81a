import { Button } from '@backstage/ui';
import {
  RiCheckboxCircleLine,
  RiErrorWarningLine,
  RiSendPlaneLine,
} from '@remixicon/react';
import { useState } from 'react';
import { CopySnippet } from '../snippets/CopySnippet';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import card from './Card.module.css';
import styles from './Sources.module.css';

interface TestResult {
  good: boolean;
  /** What came back, in words. */
  text: string;
  /** The delivery, as text. */
  sent?: string;
  /** What it would have become. */
  became?: object[];
}

/** Sends something made up, says before what that does, and after what came back. */
export const TestButton = (props: {
  title: string;
  note: string;
  run: () => Promise<TestResult>;
}) => {
  const { t } = useDoraTranslation();
  const { title, note, run } = props;
  const [busy, setBusy] = useState(false);
  const [result, setResult] = useState<TestResult>();
  const send = async () => {
    setBusy(true);
    setResult(undefined);
    try {
      setResult(await run());
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      setResult({ good: false, text: t('sources.testFailed', { message }) });
    } finally {
      setBusy(false);
    }
  };
  const Icon = result?.good ? RiCheckboxCircleLine : RiErrorWarningLine;
  return (
    <div className={styles.test}>
      <Button
        variant="secondary"
        className={card.button}
        iconStart={<RiSendPlaneLine />}
        aria-label={t('sources.testOf', { title })}
        isPending={busy}
        onPress={() => void send()}
      >
        {t('sources.test')}
      </Button>
      <p className={card.line}>{note}</p>
      <div role="status">
        {result && (
          <p className={styles.result} data-good={result.good}>
            <Icon size={18} aria-hidden="true" />
            <span>{result.text}</span>
          </p>
        )}
      </div>
      {result?.sent && (
        <details className={styles.setup}>
          <summary>{t('sources.testSent')}</summary>
          <CopySnippet title={t('sources.testSent')} text={result.sent} />
          {result.became && result.became.length > 0 && (
            <CopySnippet
              title={t('sources.testBecame')}
              text={JSON.stringify(result.became, null, 2)}
            />
          )}
        </details>
      )}
    </div>
  );
};
