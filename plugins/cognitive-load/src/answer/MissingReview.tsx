import { Button } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import { useLoadTranslation } from '../translation/useLoadTranslation';
import styles from './Survey.module.css';

/** Says what was left out, before it is sent. Nobody has to answer it. */
export const MissingReview = (props: {
  missing: { key: string; question: string }[];
  busy: boolean;
  onGoTo: (key: string) => void;
  onSend: () => void;
}) => {
  const { t } = useLoadTranslation();
  const { missing, busy, onGoTo, onSend } = props;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.review}>
      <h2 ref={heading} tabIndex={-1}>
        {t('answer.missingTitle', { count: missing.length })}
      </h2>
      <p>{t('answer.missingText')}</p>
      <ul>
        {missing.map(({ key, question }) => (
          <li key={key}>
            <button type="button" onClick={() => onGoTo(key)}>
              {question}
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button isPending={busy} onPress={onSend}>
          {t('answer.missingSend')}
        </Button>
        <Button variant="secondary" onPress={() => onGoTo(missing[0].key)}>
          {t('answer.missingBack')}
        </Button>
      </div>
    </div>
  );
};
