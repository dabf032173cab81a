import type { ServiceMetrics } from './lists';
import type { DoraMetricId, DoraMetrics } from './types';

/** The one figure of a metric that is compared, sorted by and placed in benchmarks. */
export function headlineOf(
  metrics: DoraMetrics | ServiceMetrics,
  metric: DoraMetricId,
): number | null {
  switch (metric) {
    case 'deploymentFrequency':
      return metrics.deploymentFrequency.perDay;
    case 'changeLeadTime':
      return metrics.changeLeadTime.p50;
    case 'changeFailRate':
      return metrics.changeFailRate.value;
    case 'failedDeploymentRecoveryTime':
      return metrics.failedDeploymentRecoveryTime.p50;
    case 'deploymentReworkRate':
      return metrics.deploymentReworkRate.value;
    default:
      return null;
  }
}
