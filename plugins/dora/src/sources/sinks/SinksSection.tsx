import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { AnswerError } from '../../states/AnswerError';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import { Section } from '../Section';
import { Told } from '../Told';
import { useLookAgain } from '../useLookAgain';
import { SinkCard } from './SinkCard';
import card from '../Card.module.css';

/** Who is told what becomes known. Nothing, where nobody is: most have no such sink. */
export const SinksSection = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const [told, setTold] = useState('');
  const answer = useAnswer(
    useCallback((signal: AbortSignal) => api.getSinks({ signal }), [api]),
  );
  const { value, error, retry } = answer;
  const waits = value?.items.some(({ waiting }) => waiting > 0);
  useLookAgain(waits ?? false, answer);
  const failure = error && (
    <AnswerError what={t('sinks.what')} error={error} onRetry={retry} />
  );
  if (!value?.items.length) return failure ?? null;
  return (
    <Section title={t('sinks.title')} text={t('sinks.text')}>
      <Told text={told} />
      {failure}
      <div className={card.cards}>
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
    </Section>
  );
};
