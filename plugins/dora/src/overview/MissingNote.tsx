import type {
  DoraMetricId,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { MANUAL_EVENTS } from '../start/MANUAL_EVENTS';
import { missingOf } from './missingOf';
import styles from './MetricCard.module.css';

/** Why a metric has no figure, and what to do about it if anything. */
export const MissingNote = (props: {
  metric: DoraMetricId;
  answer: MetricsAnswer;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const missing = missingOf(props.metric, props.answer);
  return (
    <p className={styles.missing}>
      {missing.count === undefined
        ? t(`overview.${missing.text}`)
        : t(`overview.${missing.text}`, {
            count: missing.count,
            number: format.count(missing.count),
          })}{' '}
      {missing.send && (
        <Link to={MANUAL_EVENTS}>{t('overview.howToSend')}</Link>
      )}
    </p>
  );
};
