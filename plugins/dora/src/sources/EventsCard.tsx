import type { SourceSummary } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Link } from 'react-router-dom';
import { doraApiRef } from '../api/DoraApi';
import { CopySnippet } from '../snippets/CopySnippet';
import { MANUAL_EVENTS } from '../start/MANUAL_EVENTS';
import { curlSnippet } from '../start/startSnippets';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { CardFrame } from './CardFrame';
import { tokenConfig } from './snippets';
import { TestButton } from './TestButton';
import card from './Card.module.css';
import styles from './Sources.module.css';

/** Reporting without a webhook: by pipelines, and by tools with a sender of their own. */
export const EventsCard = (props: {
  /** How many callers of the configuration may report. */
  tokens: number;
  senders: SourceSummary[];
  /** Absolute, up to `/api/dora`. */
  address: string;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { tokens, senders, address } = props;
  const test = async () => {
    const event = {
      type: 'deployment',
      source: 'boardwalk-test-event',
      id: String(Date.now()),
      service: 'boardwalk-test-event',
      environment: 'production',
      status: 'success',
      finishedAt: new Date().toISOString(),
    } as const;
    const { accepted, rejected } = await api.checkEvent(event);
    const good = accepted === 1;
    return {
      good,
      text: good
        ? t('sources.eventsGood')
        : t('sources.eventsBad', { reason: rejected[0]?.error ?? '' }),
      sent: JSON.stringify(event, null, 2),
    };
  };
  return (
    <CardFrame
      title={t('sources.eventsTitle')}
      on={tokens > 0}
      state={
        tokens > 0
          ? t('sources.tokens', { count: tokens })
          : t('sources.noTokens')
      }
      addressTitle={t('sources.eventsAddress')}
      address={`${address}/v1/events`}
      setupTitle={t('sources.setup')}
      setup={
        <>
          <ol className={styles.steps}>
            <li>{t('sources.tokenStep')}</li>
          </ol>
          <CopySnippet title={t('sources.tokenConfig')} text={tokenConfig} />
          <CopySnippet
            title={t('sources.sender')}
            text={curlSnippet({ service: 'component:default/NAME', address })}
          />
          <Link to={MANUAL_EVENTS}>{t('overview.howToSend')}</Link>
        </>
      }
    >
      {senders.length > 0 && (
        <p className={card.line}>
          {t('sources.senders', {
            names: senders.map(({ title }) => title).join(', '),
          })}
        </p>
      )}
      <TestButton
        title={t('sources.eventsTitle')}
        note={t('sources.eventsNote')}
        run={test}
      />
    </CardFrame>
  );
};
