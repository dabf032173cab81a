import type { DoraMetricId } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { Select, Skeleton } from '@backstage/ui';
import { useAnswer } from '@boardwalk/ui';
import { lazy, Suspense, useCallback } from 'react';
import { doraApiRef } from '../../api/DoraApi';
import { METRIC_IDS } from '../../overview/METRIC_IDS';
import { toMetricsRequest, type DoraQuery } from '../../query/doraQuery';
import { AnswerError } from '../../states/AnswerError';
import { Loading } from '../../states/Loading';
import { useDoraTranslation } from '../../translation/useDoraTranslation';
import styles from './Spread.module.css';

// The table is there before the code that draws.
const SpreadChart = lazy(() => import('./SpreadChart'));

/** How one metric is spread over the services of the scope; which one is in the address. */
export const ServicesSpread = (props: {
  query: DoraQuery;
  today: string;
  metric: DoraMetricId;
  onChange: (metric: DoraMetricId) => void;
}) => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { query, today, metric, onChange } = props;
  const { value, error, loading, retry } = useAnswer(
    useCallback(
      async signal => {
        const request = toMetricsRequest({ ...query, compare: 'none' }, today);
        const { scope, from, to, tier, ownership } = request;
        const [answer, distribution] = await Promise.all([
          api.getMetrics({ ...request, granularity: 'none' }, { signal }),
          api.getDistribution(
            { scope, from, to, tier, ownership, metric },
            { signal },
          ),
        ]);
        return { answer, distribution };
      },
      [api, query, today, metric],
    ),
  );
  return (
    <section className={styles.spread} aria-label={t('services.spread')}>
      <div className={styles.choice}>
        <Select
          label={t('services.spreadChoice')}
          options={METRIC_IDS.map(id => ({ id, label: t(`common.${id}`) }))}
          selectedKey={metric}
          onSelectionChange={key => {
            const chosen = METRIC_IDS.find(id => id === key);
            if (chosen) onChange(chosen);
          }}
        />
      </div>
      {error ? (
        <AnswerError
          what={t('services.spread')}
          scope={query.scope}
          error={error}
          onRetry={retry}
        />
      ) : (
        <Suspense
          fallback={
            <Loading>
              <Skeleton width="100%" height={290} />
            </Loading>
          }
        >
          <SpreadChart
            answer={value?.answer}
            distribution={value?.distribution}
            loading={loading}
          />
        </Suspense>
      )}
    </section>
  );
};
