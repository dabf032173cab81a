import type { SinkSummary } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiSendPlaneLine } from '@remixicon/react';
import { useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { useFormat } from '../../format/useFormat';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import { Card } from '../Card';
import { RefusedMessages } from './RefusedMessages';
import styles from '../Card.module.css';

/** One sink: what waits, what keeps it, and what it refused. */
export const SinkCard = (props: {
  sink: SinkSummary;
  onTold: (text: string) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const [busy, setBusy] = useState(false);
  const { sink, onTold } = props;
  const { title, waiting, waitingSince, refused, pausedUntil, error } = sink;

  const sendAgain = async () => {
    setBusy(true);
    try {
      const { retried } = await api.retrySink(sink.id);
      onTold(
        retried
          ? t('sinks.retried', {
              count: retried,
              number: format.count(retried),
              title,
            })
          : t('sinks.retriedNone', { title }),
      );
    } catch (cause) {
      const message = cause instanceof Error ? cause.message : String(cause);
      onTold(t('sinks.failed', { message }));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Card level={3} title={t('sinks.cardTitle', { title })}>
      <p className={styles.line}>
        {[
          waiting > 0
            ? t('sinks.waiting', {
                count: waiting,
                number: format.count(waiting),
                when: waitingSince ? format.dateTime(waitingSince) : '',
              })
            : t('sinks.nothingWaits'),
          sink.sentAt
            ? t('sinks.sentAt', { when: format.dateTime(sink.sentAt) })
            : t('sinks.neverSent'),
        ].join(' ')}
      </p>
      {error && (
        <p className={styles.error}>
          {pausedUntil
            ? t('sinks.paused', { when: format.dateTime(pausedUntil), error })
            : t('sinks.troubled', { error })}
        </p>
      )}
      {refused > 0 && <RefusedMessages sink={sink} />}
      {(refused > 0 || pausedUntil) && (
        <div className={styles.actions}>
          <Button
            variant="secondary"
            iconStart={<RiSendPlaneLine />}
            aria-label={t('sinks.retryOf', { title })}
            isPending={busy}
            onPress={() => void sendAgain()}
          >
            {t('sinks.retry')}
          </Button>
        </div>
      )}
    </Card>
  );
};
