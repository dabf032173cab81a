import type { SinkSummary } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback, useState } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { useFormat } from '../../format/useFormat';
import { AnswerError } from '../../states/AnswerError';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import card from '../Card.module.css';
import styles from './RefusedMessages.module.css';

const SHOWN = 20;

const List = ({ sink }: { sink: SinkSummary }) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { id, title } = sink;
  const { value, error, retry } = useAnswer(
    useCallback(
      (signal: AbortSignal) =>
        api.getRefusedMessages(id, { limit: SHOWN }, { signal }),
      [api, id],
    ),
  );
  if (error)
    return (
      <AnswerError
        what={t('sinks.refusedOf', { title })}
        error={error}
        onRetry={retry}
      />
    );
  return (
    <>
      <ul
        className={card.problems}
        aria-label={t('sinks.refusedOf', { title })}
      >
        {value?.items.map(message => (
          <li key={message.id}>
            <strong>{message.kind}</strong> {message.subject},{' '}
            {format.dateTime(message.occurredAt)}: {message.reason}
          </li>
        ))}
      </ul>
      {value?.pageInfo.nextCursor && (
        <p className={card.line}>
          {t('sinks.more', { number: format.count(SHOWN) })}
        </p>
      )}
    </>
  );
};

/** What a sink refused and why, asked for when somebody wants to see it. */
export const RefusedMessages = ({ sink }: { sink: SinkSummary }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const [open, setOpen] = useState(false);
  const { refused } = sink;
  return (
    <details onToggle={event => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {t('sinks.refused', { count: refused, number: format.count(refused) })}
      </summary>
      {open && <List sink={sink} />}
    </details>
  );
};
