import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import { ShareChart } from './ShareChart';

/** Share of deployments that failed or needed intervention. */
export const FailRateChart = (props: ChartProps) => {
  const { t } = useDoraTranslation();
  return (
    <ShareChart
      {...props}
      id="fail-rate"
      metric="changeFailRate"
      title={t('charts.failRateTitle')}
      description={t('charts.failRateText')}
      empty={t('charts.failRateEmpty')}
      shareTitle={t('charts.failRate')}
      partTitle={t('charts.failures')}
      wholeTitle={t('charts.deployments')}
      partCsvName="failed"
      wholeCsvName="deployments"
      partKind="failed"
      share={({ metrics }) => metrics.changeFailRate.value}
      part={({ metrics }) => metrics.changeFailRate.failures}
      whole={({ metrics }) => metrics.changeFailRate.deployments}
    />
  );
};
