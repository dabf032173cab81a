import type {
  DoraMetricId,
  MetricsAnswer,
} from '@boardwalk/plugin-dora-common';

/** Why a metric has no figure. `send`: events would help. */
export type Missing =
  | {
      text:
        | 'missingServices'
        | 'missingDeployments'
        | 'missingChanges'
        | 'noFailures'
        | 'noRecoveryTimes';
      count?: undefined;
      send: boolean;
    }
  | { text: 'missingTimes' | 'onlyOpen'; count: number; send: boolean };

/** Tells what is missing from what is not: no failure is no gap in the data. */
export function missingOf(
  metric: DoraMetricId,
  { metrics, services }: MetricsAnswer,
): Missing {
  if (services === 0) return { text: 'missingServices', send: true };
  if (metrics.changeFailRate.deployments === 0)
    return { text: 'missingDeployments', send: true };
  if (metric === 'changeLeadTime') {
    const { unknown, negative } = metrics.changeLeadTime.excluded;
    return unknown + negative > 0
      ? { text: 'missingTimes', count: unknown + negative, send: true }
      : { text: 'missingChanges', send: true };
  }
  if (metric === 'failedDeploymentRecoveryTime') {
    const { open } = metrics.failedDeploymentRecoveryTime;
    if (open > 0) return { text: 'onlyOpen', count: open, send: false };
    return metrics.changeFailRate.failures === 0
      ? { text: 'noFailures', send: false }
      : { text: 'noRecoveryTimes', send: true };
  }
  return { text: 'missingDeployments', send: true };
}
