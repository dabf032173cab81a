import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useEffect, useId, useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { AnswerError } from '../../states/AnswerError';
import { Loading } from '../../states/Loading';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import styles from '../Section.module.css';
import { ReconciliationCard } from './ReconciliationCard';

/** How often what is under way is looked at again, in milliseconds. */
const POLL_MS = 10_000;

/** How far the APIs of sources were read, and what steers it. */
export const Reconciliation = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const id = useId();
  const [told, setTold] = useState('');
  const { value, error, loading, retry } = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getReconciliation({ signal }),
      [api],
    ),
  );
  const busy = value?.items.some(({ streams }) =>
    streams.some(({ states }) => states.reading + states.waiting > 0),
  );
  useEffect(() => {
    if (!busy || loading || error) return undefined;
    const timer = setTimeout(retry, POLL_MS);
    return () => clearTimeout(timer);
  }, [busy, loading, error, retry]);

  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{t('reconciliation.title')}</h2>
      <p className={styles.text}>{t('reconciliation.text')}</p>
      <p role="status" className={styles.told}>
        {told}
      </p>
      {error && (
        <AnswerError
          what={t('reconciliation.what')}
          error={error}
          onRetry={retry}
        />
      )}
      {!value && !error && (
        <Loading>
          <Skeleton width="100%" height={160} />
        </Loading>
      )}
      {value?.items.length === 0 && (
        <div className={styles.card}>
          <h3>{t('reconciliation.offTitle')}</h3>
          <p className={styles.text}>{t('reconciliation.offText')}</p>
        </div>
      )}
      <div className={styles.cards}>
        {value?.items.map(item => (
          <ReconciliationCard
            key={item.source}
            item={item}
            onSteered={text => {
              setTold(text);
              retry();
            }}
          />
        ))}
      </div>
    </section>
  );
};
