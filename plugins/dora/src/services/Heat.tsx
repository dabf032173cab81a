import {
  headlineOf,
  placeInEdition,
  type BenchmarkEditionId,
  type DoraMetricId,
  type ServiceMetrics,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { stepOf } from './stepOf';
import styles from './ServicesTable.module.css';

/** A figure with its place in a benchmark: a word and a colour beside it. */
export const Heat = (props: {
  metrics: ServiceMetrics;
  metric: DoraMetricId;
  edition: BenchmarkEditionId;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { metrics, metric, edition } = props;
  const value = headlineOf(metrics, metric);
  if (value === null)
    return <span className={styles.none}>{format.metric(metric, value)}</span>;
  const place = placeInEdition(edition, metric, value);
  return (
    <span className={styles.heat} data-step={place && stepOf(place)}>
      {format.metric(metric, value)}
      {place && (
        <small title={place.label}>
          {place.kind === 'tier'
            ? t(`overview.tier${place.tier}`)
            : t('services.score', { score: format.count(place.score, 1) })}
        </small>
      )}
    </span>
  );
};
