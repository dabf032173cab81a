import type {
  AdoptionTrend,
  DoraMetricId,
  EffectReason,
} from '@boardwalk/plugin-dora-common';
import {
  recoveredDifference,
  recoveredRatio,
} from '../statistics/recoveredDifference';
import { effectsOf, judge, type EstimatedEffect } from './effects';
import type { MetricEvidence } from './MetricEvidence';

export interface BeforeAfter {
  before: MetricEvidence;
  after: MetricEvidence;
}

/** How the change of those who came differs from that of those who did not, over the same time. */
export function compareTrends(
  adopted: BeforeAfter,
  notYet: BeforeAfter,
): Record<DoraMetricId, AdoptionTrend> {
  const ours = effectsOf(adopted.before, adopted.after);
  const theirs = effectsOf(notYet.before, notYet.after);
  const of = (metric: DoraMetricId) =>
    trendOf(metric, ours[metric], theirs[metric]);
  return {
    deploymentFrequency: of('deploymentFrequency'),
    changeLeadTime: of('changeLeadTime'),
    changeFailRate: of('changeFailRate'),
    failedDeploymentRecoveryTime: of('failedDeploymentRecoveryTime'),
    deploymentReworkRate: of('deploymentReworkRate'),
  };
}

function trendOf(
  metric: DoraMetricId,
  adopted: EstimatedEffect,
  notYet: EstimatedEffect,
): AdoptionTrend {
  const { kind } = adopted.effect.change;
  const recover = kind === 'ratio' ? recoveredRatio : recoveredDifference;
  const estimate =
    adopted.estimate && notYet.estimate
      ? recover(adopted.estimate, notYet.estimate)
      : undefined;
  return {
    adopted: adopted.effect,
    notYet: notYet.effect,
    comparison: judge({
      metric,
      kind,
      value: estimate?.value ?? null,
      estimate,
      lacking: lackingOf(adopted, notYet),
    }),
  };
}

/** The first reason for which one of both is not known. */
function lackingOf(...effects: EstimatedEffect[]): EffectReason | undefined {
  return effects.find(({ estimate }) => !estimate)?.effect.change.reason;
}
