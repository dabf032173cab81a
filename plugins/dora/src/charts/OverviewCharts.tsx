import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { Skeleton } from '@backstage/ui';
import { lazy, Suspense } from 'react';
import { Loading } from '../states/Loading';
import { useDoraTranslation } from '../translation/useDoraTranslation';
import { markersOf } from './markersOf';
import { useOpenRows } from './useOpenRows';

// The figures are there before the code that draws them.
const ChartsSection = lazy(() => import('./ChartsSection'));

/** The charts of the overview; their parts open the deployments behind them. */
export const OverviewCharts = (props: {
  answer: MetricsAnswer;
  loading?: boolean;
}) => {
  const { t } = useDoraTranslation();
  const openRows = useOpenRows(props.answer.timeZone);
  return (
    <Suspense
      fallback={
        <Loading>
          <Skeleton width="100%" height={380} />
        </Loading>
      }
    >
      <ChartsSection
        {...props}
        markers={markersOf(props.answer, title =>
          t('adoption.marker', { title }),
        )}
        onSelect={openRows}
      />
    </Suspense>
  );
};
