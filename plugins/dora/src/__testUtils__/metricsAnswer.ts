import type {
  DoraMetrics,
  MetricsAnswer,
  Percentiles,
} from '@boardwalk/plugin-dora-common';

const none: Percentiles = { n: 0, p50: null, p75: null, p90: null };

/** The metrics of a scope for which nothing was reported. */
export const emptyMetrics: DoraMetrics = {
  deploymentFrequency: {
    deployments: 0,
    perDay: null,
    deploymentDaysPerWeek: null,
    hoursBetween: null,
  },
  changeLeadTime: {
    ...none,
    p95: null,
    excluded: { unknown: 0, negative: 0, baseline: 0 },
    exact: true,
    stages: { coding: none, review: none, waiting: none, deploy: none },
  },
  changeFailRate: { value: null, failures: 0, deployments: 0, aborted: 0 },
  failedDeploymentRecoveryTime: { n: 0, p50: null, p90: null, open: 0 },
  deploymentReworkRate: { value: null, rework: 0, deployments: 0 },
};

/** An answer of `GET /metrics`: a quarter of the organisation, by week. */
export const metricsAnswer = (
  more: Partial<MetricsAnswer> & Pick<MetricsAnswer, 'metrics'>,
): MetricsAnswer => ({
  scope: null,
  title: 'Organisation',
  from: '2026-01-01T00:00:00.000Z',
  to: '2026-04-01T00:00:00.000Z',
  timeZone: 'UTC',
  tier: 'production',
  granularity: 'week',
  services: 12,
  percentiles: 'exact',
  ownership: 'now',
  ownershipSince: null,
  computedAt: null,
  pendingServices: 0,
  series: [],
  ...more,
});
