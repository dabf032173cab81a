import { useApi } from '@backstage/frontend-plugin-api';
import { Skeleton } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { useFormat } from '../format/useFormat';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import card from './Card.module.css';
import styles from './Sources.module.css';

/** More would make the browser slow, and nobody reads it. */
const SHOWN = 100_000;

/** Headers and body of a delivery. It is text from outside, and stays text. */
export const DeliveryPayload = ({ id }: { id: string }) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { value, error, retry } = useAnswer(
    useCallback(signal => api.getDelivery(id, { signal }), [api, id]),
  );
  if (error)
    return (
      <AnswerError what={t('sources.payload')} error={error} onRetry={retry} />
    );
  if (!value)
    return (
      <Loading>
        <Skeleton width="100%" height={280} />
      </Loading>
    );
  const { body, headers, reason } = value;
  return (
    <div className={styles.payload}>
      {reason && <p className={card.line}>{reason}</p>}
      {Object.keys(headers).length > 0 && (
        <dl className={styles.headers} aria-label={t('sources.headers')}>
          {Object.entries(headers).map(([name, text]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )}
      <textarea
        readOnly
        rows={14}
        spellCheck={false}
        aria-label={t('sources.payload')}
        className={styles.body}
        value={body.slice(0, SHOWN)}
      />
      {body.length > SHOWN && (
        <p className={card.line}>
          {t('sources.payloadCut', {
            shown: format.count(SHOWN),
            all: format.count(body.length),
          })}
        </p>
      )}
    </div>
  );
};
