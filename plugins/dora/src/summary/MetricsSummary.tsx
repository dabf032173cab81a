import { headlineOf, type MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { ChangeBadge } from '../overview/ChangeBadge';
import { METRIC_IDS } from '../overview/METRIC_IDS';
import { Sparkline } from '../overview/Sparkline';
import { useBasis } from '../overview/useBasis';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import '../theme/palette.css';
import styles from './MetricsSummary.module.css';

/** The five metrics in the space of a card: figure, course, change, and what it rests on. */
export const MetricsSummary = ({ answer }: { answer: MetricsAnswer }) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const basisOf = useBasis();
  return (
    <ul className={styles.metrics}>
      {METRIC_IDS.map(metric => {
        const value = headlineOf(answer.metrics, metric);
        return (
          <li key={metric} className={styles.metric} data-metric={metric}>
            <div>
              <h3 className={styles.name}>{t(`common.${metric}`)}</h3>
              <div className={styles.quiet}>
                {basisOf(metric, answer.metrics).join(' · ')}
              </div>
            </div>
            <span className={styles.value} data-empty={value === null}>
              {format.metric(metric, value)}
            </span>
            <div className={styles.course}>
              <Sparkline
                points={answer.series.map(({ metrics, partial }) => ({
                  value: headlineOf(metrics, metric),
                  partial,
                }))}
              />
            </div>
            <span className={styles.change}>
              {answer.comparison && value !== null && (
                <ChangeBadge metric={metric} comparison={answer.comparison} />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
};
