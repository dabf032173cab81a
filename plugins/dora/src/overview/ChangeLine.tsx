import {
  headlineOf,
  type DoraMetricId,
  type MetricsComparison,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { ChangeBadge } from './ChangeBadge';
import styles from './MetricCard.module.css';

/** What became of a figure since the time it is compared with, in words and number. */
export const ChangeLine = (props: {
  metric: DoraMetricId;
  comparison: MetricsComparison;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { metric, comparison } = props;
  const before = headlineOf(comparison.metrics, metric);
  return (
    <p className={styles.change}>
      <ChangeBadge metric={metric} comparison={comparison} />
      {before !== null && (
        <span className={styles.quiet}>
          {t('overview.before', { value: format.metric(metric, before) })}
        </span>
      )}
    </p>
  );
};
