import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { Skeleton } from '@backstage/ui';
import { Message } from '@boardwalk/ui';
import { RiArrowRightLine, RiRocketLine } from '@remixicon/react';
import { Link } from 'react-router-dom';
import { useFormat } from '../format/useFormat';
import { useDoraLink } from '../page/useDoraLink';
import type { PeriodPreset } from '../query/periods';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { MetricsSummary } from './MetricsSummary';
import { useScopeMetrics } from './useScopeMetrics';
import styles from './ScopeSummary.module.css';

const hasFigures = ({ metrics }: MetricsAnswer) =>
  metrics.changeFailRate.deployments > 0;

/** The metrics of a scope as the content of a card, in each of its states. */
export const ScopeSummary = (props: {
  scope: string;
  period: PeriodPreset;
}) => {
  const { scope, period } = props;
  const { t } = useDoraTranslation();
  const format = useFormat();
  const link = useDoraLink();
  const { value, error, retry } = useScopeMetrics(scope, period);
  const details = link('overview', {
    change: { scope, period: { preset: period } },
  });

  if (error)
    return (
      <AnswerError
        what={t('overview.what')}
        scope={scope}
        error={error}
        onRetry={retry}
      />
    );
  if (!value)
    return (
      <Loading>
        <Skeleton width="100%" height={150} />
      </Loading>
    );
  if (!hasFigures(value))
    return (
      <Message
        icon={<RiRocketLine />}
        title={t('summary.emptyTitle')}
        actions={
          details && (
            <Link to={details} className={styles.link}>
              {t('summary.start')}
            </Link>
          )
        }
      >
        {t(value.services ? 'summary.emptyText' : 'summary.noServices')}
      </Message>
    );
  return (
    <div className={styles.summary}>
      <MetricsSummary answer={value} />
      <div className={styles.foot}>
        <span>
          {[
            format.range(value.from, value.to, value.timeZone),
            t('overview.services', {
              count: value.services,
              number: format.count(value.services),
            }),
          ].join(' · ')}
        </span>
        {details && (
          <Link to={details} className={styles.link}>
            {t('summary.details')}
            <RiArrowRightLine aria-hidden="true" size={16} />
          </Link>
        )}
      </div>
    </div>
  );
};
