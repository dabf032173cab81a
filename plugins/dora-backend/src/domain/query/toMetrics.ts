import type { DoraMetrics, Percentiles } from '@boardwalk/plugin-dora-common';
import type { FrequencyBasis } from './frequencyBasis';
import { quantilesOf, type Quantiles } from './quantiles';
import type { Tally } from './tally';

const ratio = (part: number, whole: number) =>
  whole === 0 ? null : part / whole;

/** Makes the five metrics of what was tallied. Without data a figure is null, never zero. */
export function toMetrics(tally: Tally, basis: FrequencyBasis): DoraMetrics {
  const { counts } = tally;
  const attempts = counts.deployments + counts.failedDeployments;
  const lead = quantilesOf(tally, 'lead');
  const recovery = quantilesOf(tally, 'recovery');
  const gap = quantilesOf(tally, 'gap').quantile(0.5);
  return {
    deploymentFrequency: {
      deployments: counts.deployments,
      perDay: basis.days === null ? null : counts.deployments / basis.days,
      deploymentDaysPerWeek: ratio(basis.deploymentDays, basis.serviceWeeks),
      hoursBetween: gap === null ? null : gap / 3600,
    },
    changeLeadTime: {
      ...percentiles(lead),
      p95: lead.quantile(0.95),
      excluded: {
        unknown: counts.leadUnknown,
        negative: counts.leadNegative,
        baseline: counts.leadBaseline,
      },
      exact: counts.leadInexact === 0,
      stages: {
        coding: percentiles(quantilesOf(tally, 'coding')),
        review: percentiles(quantilesOf(tally, 'review')),
        waiting: percentiles(quantilesOf(tally, 'waiting')),
        deploy: percentiles(quantilesOf(tally, 'deploy')),
      },
    },
    changeFailRate: {
      value: ratio(counts.failures, attempts),
      failures: counts.failures,
      deployments: attempts,
      aborted: counts.aborted,
    },
    failedDeploymentRecoveryTime: {
      n: recovery.total,
      p50: recovery.quantile(0.5),
      p90: recovery.quantile(0.9),
      open: counts.openFailures,
    },
    deploymentReworkRate: {
      value: ratio(counts.rework, counts.deployments),
      rework: counts.rework,
      deployments: counts.deployments,
    },
  };
}

function percentiles(values: Quantiles): Percentiles {
  return {
    n: values.total,
    p50: values.quantile(0.5),
    p75: values.quantile(0.75),
    p90: values.quantile(0.9),
  };
}
