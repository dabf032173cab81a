import type { ReconciliationSummary } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../../format/useFormat';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import { Card } from '../Card';
import { isMoving, pausedOf, progressOf } from './progressOf';
import { Steering } from './Steering';
import { StreamLine } from './StreamLine';
import card from '../Card.module.css';
import section from '../Section.module.css';
import styles from './Reconciliation.module.css';

/** One source: how far its API was read, what is wrong, and what can be done. */
export const ReconciliationCard = (props: {
  item: ReconciliationSummary;
  onSteered: (text: string) => void;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { item, onSteered } = props;
  const { source, title, repositories, streams, errors, uncomparable } = item;
  const progress = progressOf(item);
  const state = () => {
    if (pausedOf(item) === 'all') return t('reconciliation.allPaused');
    if (progress >= 1) return t('reconciliation.caughtUp');
    const since =
      item.readingSince ?? Date.now() - item.backfillSeconds * 1_000;
    return t(
      isMoving(item) ? 'reconciliation.since' : 'reconciliation.heldUp',
      {
        when: format.date(since),
        share: format.share(progress),
      },
    );
  };
  return (
    <Card level={3} title={t('reconciliation.cardTitle', { title })}>
      {repositories === 0 ? (
        <p className={section.text}>
          {t('reconciliation.noRepositories', { title, source })}
        </p>
      ) : (
        <>
          <p className={card.line}>
            {[
              t('reconciliation.repositories', { count: repositories }),
              item.readThrough
                ? t('reconciliation.readThrough', {
                    when: format.dateTime(item.readThrough),
                  })
                : t('reconciliation.notThrough'),
              ...(item.nextAt
                ? [
                    t('reconciliation.nextAt', {
                      when: format.dateTime(item.nextAt),
                    }),
                  ]
                : []),
            ].join(' · ')}
          </p>
          <div>
            <progress
              className={styles.progress}
              value={progress}
              max={1}
              aria-label={t('reconciliation.progress', { title })}
            />
            <p className={card.line}>{state()}</p>
          </div>
          <ul
            className={styles.streams}
            aria-label={t('reconciliation.streams', { title })}
          >
            {streams.map(stream => (
              <StreamLine key={stream.stream} stream={stream} />
            ))}
          </ul>
        </>
      )}
      {errors.length > 0 && (
        <ul
          className={card.problems}
          aria-label={t('reconciliation.errors', { title })}
        >
          {errors.map(error => (
            <li key={error.message}>
              {t('reconciliation.error', {
                count: error.repositories,
                message: error.message,
                example: error.example,
              })}
            </li>
          ))}
        </ul>
      )}
      {uncomparable > 0 && (
        <p className={card.line}>
          {t('reconciliation.uncomparable', { count: uncomparable })}
        </p>
      )}
      {repositories > 0 && <Steering item={item} onSteered={onSteered} />}
    </Card>
  );
};
