import {
  headlineOf,
  type BenchmarkEditionId,
  type DoraMetricId,
  type MetricsAnswer,
} from '@boardwalk/plugin-dora-common';
import { RiArrowRightLine } from '@remixicon/react';
import { useId } from 'react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { useDoraLink } from '../page/useDoraLink';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { BenchmarkLine } from './BenchmarkLine';
import { ChangeLine } from './ChangeLine';
import { MissingNote } from './MissingNote';
import { ROW_FILTERS } from './ROW_FILTERS';
import { Sparkline } from './Sparkline';
import { useBasis } from './useBasis';
import styles from './MetricCard.module.css';

/** One metric: its figure, its change, its course, its place in the benchmark, and what it rests on. */
export const MetricCard = (props: {
  metric: DoraMetricId;
  answer: MetricsAnswer;
  edition: BenchmarkEditionId;
}) => {
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const basisOf = useBasis();
  const id = useId();
  const { metric, answer, edition } = props;
  const value = headlineOf(answer.metrics, metric);
  const rows = link('deployments', { filters: ROW_FILTERS[metric] });
  const name = t(`common.${metric}`);
  return (
    <section className={styles.card} aria-labelledby={id} data-metric={metric}>
      <h2 id={id} className={styles.name}>
        {name}
      </h2>
      <p className={styles.alias}>{t(`overview.alias${metric}`)}</p>
      <p className={styles.value} data-empty={value === null || undefined}>
        {format.metric(metric, value)}
      </p>
      {value === null ? (
        <MissingNote metric={metric} answer={answer} />
      ) : (
        <>
          {answer.comparison && (
            <ChangeLine metric={metric} comparison={answer.comparison} />
          )}
          <Sparkline
            points={answer.series.map(({ metrics, partial }) => ({
              value: headlineOf(metrics, metric),
              partial,
            }))}
          />
          <div className={styles.benchmark}>
            <BenchmarkLine edition={edition} metric={metric} value={value} />
          </div>
        </>
      )}
      <div className={styles.foot}>
        <span className={styles.quiet}>
          {basisOf(metric, answer.metrics).join(' · ')}
        </span>
        {rows && (
          <Link
            to={rows}
            className={styles.rows}
            aria-label={t('overview.rows', { metric: name })}
          >
            <RiArrowRightLine aria-hidden="true" />
          </Link>
        )}
      </div>
    </section>
  );
};
