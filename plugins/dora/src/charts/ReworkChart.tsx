import { useDoraTranslation } from '../translation/useDoraTranslation';
import type { ChartProps } from './ChartProps';
import { ShareChart } from './ShareChart';

/** Share of deployments that were not planned. */
export const ReworkChart = (props: ChartProps) => {
  const { t } = useDoraTranslation();
  return (
    <ShareChart
      {...props}
      id="rework"
      metric="deploymentReworkRate"
      title={t('charts.reworkTitle')}
      description={t('charts.reworkText')}
      empty={t('charts.reworkEmpty')}
      shareTitle={t('charts.reworkRate')}
      partTitle={t('charts.rework')}
      wholeTitle={t('charts.successful')}
      partCsvName="unplanned"
      wholeCsvName="successful"
      partKind="bar-rework"
      share={({ metrics }) => metrics.deploymentReworkRate.value}
      part={({ metrics }) => metrics.deploymentReworkRate.rework}
      whole={({ metrics }) => metrics.deploymentReworkRate.deployments}
    />
  );
};
