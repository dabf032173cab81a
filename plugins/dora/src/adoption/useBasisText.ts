import type { DoraMetricId } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';

const WHAT = {
  deploymentFrequency: 'nDeployments',
  changeLeadTime: 'nChanges',
  changeFailRate: 'nDeployments',
  failedDeploymentRecoveryTime: 'nRecoveries',
  deploymentReworkRate: 'nDeployments',
} as const;

/** Says how many values a figure is made of: "340 changes". */
export function useBasisText() {
  const { t } = useDoraTranslation();
  const format = useFormat();
  return (metric: DoraMetricId, n: number) =>
    t(`adoption.${WHAT[metric]}`, { count: n, number: format.count(n) });
}
