import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import styles from './OverviewPage.module.css';

/** What the figures are about, and how far they can be relied on. */
export const FiguresNote = (props: { answer: MetricsAnswer }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { answer } = props;
  const { comparison, timeZone } = answer;
  return (
    <p className={styles.note} aria-live="polite">
      {[
        t('overview.figuresOf', {
          range: format.range(answer.from, answer.to, timeZone),
          zone: timeZone,
        }),
        ...(comparison
          ? [
              t('overview.comparedWith', {
                range: format.range(comparison.from, comparison.to, timeZone),
              }),
            ]
          : []),
        t('overview.services', {
          count: answer.services,
          number: format.count(answer.services),
        }),
      ].join(' · ')}
      {answer.pendingServices > 0 &&
        ` · ${t('overview.pending', {
          count: answer.pendingServices,
          number: format.count(answer.pendingServices),
        })}`}
      {answer.percentiles !== 'exact' && ` · ${t('overview.approximate')}`}
    </p>
  );
};
