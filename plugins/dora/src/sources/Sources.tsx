import type { SourceSummary } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { Deliveries } from './Deliveries';
import { EventsCard } from './EventsCard';
import { Reconciliation } from './reconciliation/Reconciliation';
import { SinksSection } from './sinks/SinksSection';
import { SourceCard } from './SourceCard';
import card from './Card.module.css';
import section from './Section.module.css';

/** A card for each tool that can report, and the deliveries below. */
export const Sources = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { value, error, retry } = useAnswer(
    useCallback(
      async (signal: AbortSignal) => {
        const [answer, address] = await Promise.all([
          api.getSources({ signal }),
          api.getAddress(),
        ]);
        return { ...answer, address };
      },
      [api],
    ),
  );
  if (error)
    return (
      <AnswerError what={t('sources.what')} error={error} onRetry={retry} />
    );
  if (!value)
    return (
      <Loading className={card.cards}>
        {['a', 'b', 'c', 'd'].map(id => (
          <Skeleton key={id} width="100%" height={240} />
        ))}
      </Loading>
    );
  const webhooks = value.items.filter(({ webhook }) => webhook !== undefined);
  const senders = value.items.filter(({ webhook }) => webhook === undefined);
  const cards = (sources: SourceSummary[]) =>
    sources.map(source => (
      <SourceCard key={source.id} source={source} address={value.address} />
    ));
  return (
    <>
      <p className={section.text}>{t('sources.intro')}</p>
      <div className={card.cards}>
        {cards(webhooks.filter(({ configured }) => configured))}
        <EventsCard
          tokens={value.events.tokens}
          senders={senders}
          address={value.address}
        />
        {cards(webhooks.filter(({ configured }) => !configured))}
      </div>
      <Reconciliation />
      <SinksSection />
      <Deliveries sources={webhooks} onChanged={retry} />
    </>
  );
};
