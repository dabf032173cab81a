import type { LoadSignal } from '@boardwalk/plugin-cognitive-load-common';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import { useResultTexts } from './useResultTexts';
import styles from './SignalList.module.css';

/** Figures of the portal beside a sub-scale; what is missing says so, and how to connect it. */
export const SignalList = (props: {
  /** What they stand beside, for screen readers. */
  label: string;
  signals: LoadSignal[];
}) => {
  const { t } = useLoadTranslation();
  const texts = useResultTexts();
  const { label, signals } = props;
  if (signals.length === 0)
    return <p className={styles.none}>{t('results.signalsNone')}</p>;
  return (
    <dl className={styles.list} aria-label={label}>
      {signals.map(signal => (
        <div key={signal.key} className={styles.signal}>
          <dt>{signal.title}</dt>
          <dd data-known={signal.status === 'connected'}>
            {texts.signal(signal)}
          </dd>
          <dd className={styles.note}>
            {signal.howToConnect ?? signal.definition}
          </dd>
        </div>
      ))}
    </dl>
  );
};
