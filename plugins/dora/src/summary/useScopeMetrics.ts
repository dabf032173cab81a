import { useApi } from '@backstage/frontend-plugin-api';
import { useAnswer } from '@boardwalk/ui';
import { useCallback } from 'react';
import { doraApiRef } from '../api/DoraApi';
import { readDoraQuery, toMetricsRequest } from '../query/doraQuery';
import { todayOf, type PeriodPreset } from '../query/periods';

/** The metrics of a scope over the last days, compared with the time before. */
export function useScopeMetrics(scope: string, period: PeriodPreset) {
  const api = useApi(doraApiRef);
  const today = todayOf(new Date());
  return useAnswer(
    useCallback(
      signal =>
        api.getMetrics(
          toMetricsRequest(
            {
              ...readDoraQuery(new URLSearchParams()),
              scope,
              period: { preset: period },
              granularity: 'week',
            },
            today,
          ),
          { signal },
        ),
      [api, scope, period, today],
    ),
  );
}
