import type { DoraMetricId } from '@boardwalk/plugin-dora-common';

/** Which deployments of the list stand behind a metric. */
export const ROW_FILTERS: Record<DoraMetricId, Record<string, string>> = {
  deploymentFrequency: { status: 'success' },
  changeLeadTime: {},
  changeFailRate: { failed: 'true' },
  failedDeploymentRecoveryTime: { failed: 'true' },
  deploymentReworkRate: { rework: 'true' },
};
