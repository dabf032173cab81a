import type { DoraMetricId } from '@boardwalk/plugin-dora-common';

/** The five metrics in the order of DORA's guide: throughput, then instability. */
export const METRIC_IDS: readonly DoraMetricId[] = [
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
  'deploymentReworkRate',
];
