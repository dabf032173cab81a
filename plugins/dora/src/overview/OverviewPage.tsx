import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { Skeleton } from '@backstage/ui';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { OverviewCharts } from '../charts/OverviewCharts';
import { toMetricsRequest } from '../query/doraQuery';
import { useDoraQuery } from '../query/useDoraQuery';
import { AnswerError } from '../states/AnswerError';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { BenchmarkNote } from './BenchmarkNote';
import { FiguresNote } from './FiguresNote';
import { METRIC_IDS } from './METRIC_IDS';
import { MetricCard } from './MetricCard';
import { NextStep } from './NextStep';
import { QueryBar } from './QueryBar';
import styles from './OverviewPage.module.css';

/** Seven empty charts would say the same as the cards, seven times. */
const hasFigures = ({ metrics }: MetricsAnswer) =>
  metrics.changeFailRate.deployments > 0;

/** The answer may still be that of the scope before. */
const titleOf = (scope: string | undefined, answer?: MetricsAnswer) =>
  answer && (answer.scope ?? undefined) === scope?.toLocaleLowerCase('en-US')
    ? answer.title
    : null;

/** The five metrics of a scope. */
export const OverviewPage = () => {
  const api = useApi(doraApiRef);
  const { t } = useDoraTranslation();
  const { query, update, today, scopeIsFixed } = useDoraQuery();
  const { value, error, loading, retry } = useAnswer(
    useCallback(
      signal => api.getMetrics(toMetricsRequest(query, today), { signal }),
      [api, query, today],
    ),
  );
  return (
    <>
      <QueryBar
        query={query}
        scopeTitle={titleOf(query.scope, value)}
        today={today}
        onChange={update}
        withoutScope={scopeIsFixed}
      />
      {error && (
        <AnswerError
          what={t('overview.what')}
          scope={query.scope}
          error={error}
          onRetry={retry}
        />
      )}
      {!error && !value && (
        <Loading className={styles.cards}>
          {METRIC_IDS.map(metric => (
            <Skeleton key={metric} width="100%" height={300} />
          ))}
        </Loading>
      )}
      {!error && value && (
        <div className={styles.figures} aria-busy={loading}>
          <FiguresNote answer={value} />
          <div className={styles.cards}>
            {METRIC_IDS.map(metric => (
              <MetricCard
                key={metric}
                metric={metric}
                answer={value}
                edition={query.edition}
              />
            ))}
          </div>
          <BenchmarkNote edition={query.edition} />
          {hasFigures(value) ? (
            <OverviewCharts answer={value} loading={loading} />
          ) : (
            <NextStep scope={query.scope} />
          )}
        </div>
      )}
    </>
  );
};
