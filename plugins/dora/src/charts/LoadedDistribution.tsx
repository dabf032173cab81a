import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { AnswerError } from '../states/AnswerError';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import { DistributionChart } from './DistributionChart';
import frame from './frame/frame.module.css';

/** Asks for the distribution of the range of an answer. */
export const LoadedDistribution = ({
  answer,
  loading,
  onSelect,
}: ChartProps & { answer: MetricsAnswer }) => {
  const { t } = useDoraTranslation();
  const doraApi = useApi(doraApiRef);
  const { scope, from, to, tier, ownership } = answer;
  const load = useCallback(
    (signal: AbortSignal) =>
      doraApi.getDistribution(
        {
          metric: 'changeLeadTime',
          scope: scope ?? undefined,
          from,
          to,
          tier,
          ownership,
        },
        { signal },
      ),
    [doraApi, scope, from, to, tier, ownership],
  );
  const distribution = useAnswer(load);

  if (distribution.error)
    return (
      <div className={frame.frame}>
        <AnswerError
          what={t('charts.distributionWhat')}
          scope={scope ?? undefined}
          error={distribution.error}
          onRetry={distribution.retry}
        />
      </div>
    );
  return (
    <DistributionChart
      answer={answer}
      distribution={distribution.value}
      loading={loading || distribution.loading}
      onSelect={onSelect}
    />
  );
};
