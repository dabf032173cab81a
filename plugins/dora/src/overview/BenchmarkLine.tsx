import {
  placeInEdition,
  type BenchmarkEditionId,
  type DoraMetricId,
} from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { LATEST_TIERS } from './LATEST_TIERS';
import styles from './MetricCard.module.css';

const STEP = { low: 1, medium: 2, high: 3, elite: 4 };

/** A tier as a word beside four steps, so that it is not told by colour alone. */
const Tier = (props: {
  edition: BenchmarkEditionId;
  metric: DoraMetricId;
  value: number;
}) => {
  const { t } = useDoraTranslation();
  const place = placeInEdition(props.edition, props.metric, props.value);
  if (place?.kind !== 'tier') {
    return (
      <span className={styles.quiet}>
        {t('overview.notInEdition', { edition: props.edition })}
      </span>
    );
  }
  return (
    <span className={styles.tier} title={place.note ?? place.label}>
      <span
        className={styles.steps}
        data-step={STEP[place.tier]}
        aria-hidden="true"
      >
        <i />
        <i />
        <i />
        <i />
      </span>
      {t('overview.tierOf', {
        tier: t(`overview.tier${place.tier}`),
        edition: props.edition,
      })}
    </span>
  );
};

/** Where a figure lies in the chosen edition, and its tier in the latest one that has tiers. */
export const BenchmarkLine = (props: {
  edition: BenchmarkEditionId;
  metric: DoraMetricId;
  value: number;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const { edition, metric, value } = props;
  const place = placeInEdition(edition, metric, value);
  if (place?.kind !== 'score') return <Tier {...props} />;
  return (
    <>
      <span className={styles.score} title={place.label}>
        <span className={styles.scale} aria-hidden="true">
          <span style={{ width: `${place.score * 10}%` }} />
          <i style={{ left: `${place.industryMean * 10}%` }} />
        </span>
        <span>
          {t('overview.score', { score: format.count(place.score, 1) })}
          <span className={styles.quiet}>
            {', '}
            {t('overview.industry', {
              mean: format.count(place.industryMean, 1),
            })}
          </span>
        </span>
      </span>
      <Tier edition={LATEST_TIERS} metric={metric} value={value} />
    </>
  );
};
