import {
  headlineOf,
  type DoraMetricId,
  type DoraMetrics,
  type MetricChange,
} from '@boardwalk/plugin-dora-common';

const METRICS: readonly DoraMetricId[] = [
  'deploymentFrequency',
  'changeLeadTime',
  'changeFailRate',
  'failedDeploymentRecoveryTime',
  'deploymentReworkRate',
];

/** How the headline figure of each metric differs from an earlier one. */
export function compareMetrics(
  now: DoraMetrics,
  before: DoraMetrics,
): Record<DoraMetricId, MetricChange> {
  return Object.fromEntries(
    METRICS.map(metric => [
      metric,
      compare(headlineOf(now, metric), headlineOf(before, metric)),
    ]),
  ) as Record<DoraMetricId, MetricChange>;
}

function compare(now: number | null, before: number | null): MetricChange {
  if (now === null || before === null) return { absolute: null, ratio: null };
  return {
    absolute: now - before,
    ratio: before === 0 ? null : now / before,
  };
}
