import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useId, useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { AnswerError } from '../../states/AnswerError';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import styles from '../Section.module.css';
import { SinkCard } from './SinkCard';

/** Who is told what becomes known. Nothing, where nobody is: most have no such sink. */
export const SinksSection = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const id = useId();
  const [told, setTold] = useState('');
  const { value, error, retry } = useAnswer(
    useCallback((signal: AbortSignal) => api.getSinks({ signal }), [api]),
  );
  if (error)
    return <AnswerError what={t('sinks.what')} error={error} onRetry={retry} />;
  if (!value?.items.length) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{t('sinks.title')}</h2>
      <p className={styles.text}>{t('sinks.text')}</p>
      <p role="status" className={styles.told}>
        {told}
      </p>
      <div className={styles.cards}>
        {value.items.map(sink => (
          <SinkCard
            key={sink.id}
            sink={sink}
            onTold={text => {
              setTold(text);
              retry();
            }}
          />
        ))}
      </div>
    </section>
  );
};
