import type { DoraMetricId, DoraMetrics } from '@boardwalk/plugin-dora-common';
import { useFormat } from '../format/useFormat';
import { useDoraTranslation } from '../translation/useDoraTranslation';

/** Says how many values a figure is made of, and what was left out. */
export function useBasis() {
  const { t } = useDoraTranslation();
  const format = useFormat();
  /** `count` decides about singular and plural, `number` is what is shown. */
  const counted = (count: number) => ({ count, number: format.count(count) });
  return (metric: DoraMetricId, metrics: DoraMetrics): string[] => {
    switch (metric) {
      case 'deploymentFrequency':
        return [
          t(
            'overview.nDeployments',
            counted(metrics.deploymentFrequency.deployments),
          ),
        ];
      case 'changeLeadTime': {
        const { n, excluded } = metrics.changeLeadTime;
        const left = excluded.unknown + excluded.negative;
        return [
          t('overview.nChanges', counted(n)),
          ...(left > 0
            ? [
                t('overview.changesCovered', {
                  share: format.share(n / (n + left)),
                }),
              ]
            : []),
        ];
      }
      case 'changeFailRate':
        return [
          t('overview.nFailed', {
            failures: format.count(metrics.changeFailRate.failures),
            deployments: format.count(metrics.changeFailRate.deployments),
          }),
        ];
      case 'failedDeploymentRecoveryTime': {
        const { n, open } = metrics.failedDeploymentRecoveryTime;
        return [
          t('overview.nRecovered', counted(n)),
          ...(open > 0 ? [t('overview.stillOpen', counted(open))] : []),
        ];
      }
      default:
        return [
          t('overview.nRework', {
            rework: format.count(metrics.deploymentReworkRate.rework),
            deployments: format.count(metrics.deploymentReworkRate.deployments),
          }),
        ];
    }
  };
}
