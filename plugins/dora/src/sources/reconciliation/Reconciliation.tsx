import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { AnswerError } from '../../states/AnswerError';
import { Loading } from '../../states/Loading';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import { Card } from '../Card';
import { Section } from '../Section';
import { Told } from '../Told';
import { useLookAgain } from '../useLookAgain';
import { ReconciliationCard } from './ReconciliationCard';
import card from '../Card.module.css';
import section from '../Section.module.css';

/** How far the APIs of sources were read, and what steers it. */
export const Reconciliation = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const [told, setTold] = useState('');
  const answer = useAnswer(
    useCallback(
      (signal: AbortSignal) => api.getReconciliation({ signal }),
      [api],
    ),
  );
  const { value, error, retry } = answer;
  // A host that failed is tried again in a while.
  const underWay = value?.items.some(({ streams }) =>
    streams.some(
      ({ states }) => states.reading + states.waiting + states.failing > 0,
    ),
  );
  useLookAgain(underWay ?? false, answer);

  return (
    <Section title={t('reconciliation.title')} text={t('reconciliation.text')}>
      <Told text={told} />
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
        <Card level={3} title={t('reconciliation.offTitle')}>
          <p className={section.text}>{t('reconciliation.offText')}</p>
        </Card>
      )}
      <div className={card.cards}>
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
    </Section>
  );
};
