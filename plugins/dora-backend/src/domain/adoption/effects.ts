import {
  FEWEST_VALUES,
  type DoraMetricId,
  type EffectChange,
  type EffectInterval,
  type EffectReason,
  type MetricEffect,
} from '@boardwalk/plugin-dora-common';
import type { Estimate } from '../statistics/Interval';
import { medianRatio } from '../statistics/medianRatio';
import type { OrderedSample } from '../statistics/OrderedSample';
import { poissonRate, poissonRatio } from '../statistics/poissonRate';
import {
  shareDifference,
  wilsonShare,
  type PartOfWhole,
} from '../statistics/share';
import type { MetricEvidence } from './MetricEvidence';

/** Whether a larger figure is the better one. */
const LARGER_IS_BETTER: Record<DoraMetricId, boolean> = {
  deploymentFrequency: true,
  changeLeadTime: false,
  changeFailRate: false,
  failedDeploymentRecoveryTime: false,
  deploymentReworkRate: false,
};

const NO_CHANGE = { ratio: 1, difference: 0 } as const;

const toInterval = ({ low, high }: Estimate): EffectInterval => ({
  low: Number.isFinite(low) ? low : null,
  high: Number.isFinite(high) ? high : null,
});

/** An effect, with the estimate that its change is made of where it is established. */
export interface EstimatedEffect {
  effect: MetricEffect;
  estimate: Estimate | undefined;
}

/** How each metric changed between two times. */
export const effectsOf = (before: MetricEvidence, after: MetricEvidence) =>
  ({
    deploymentFrequency: frequencyEffect(before, after),
    changeLeadTime: medianEffect(
      'changeLeadTime',
      before.leadTimes,
      after.leadTimes,
    ),
    changeFailRate: shareEffect(
      'changeFailRate',
      { part: before.failures, whole: before.attempts },
      { part: after.failures, whole: after.attempts },
    ),
    failedDeploymentRecoveryTime: medianEffect(
      'failedDeploymentRecoveryTime',
      before.recoveryTimes,
      after.recoveryTimes,
    ),
    deploymentReworkRate: shareEffect(
      'deploymentReworkRate',
      { part: before.rework, whole: before.deployments },
      { part: after.rework, whole: after.deployments },
    ),
  } satisfies Record<DoraMetricId, EstimatedEffect>);

function frequencyEffect(
  before: MetricEvidence,
  after: MetricEvidence,
): EstimatedEffect {
  const [one, other] = [before, after].map(({ deployments, days }) => ({
    events: deployments,
    time: days,
  }));
  const change = poissonRatio(other, one);
  return effectOf('deploymentFrequency', 'poissonRatio', {
    before: { n: one.events, estimate: poissonRate(one) },
    after: { n: other.events, estimate: poissonRate(other) },
    kind: 'ratio',
    value: Number.isFinite(change.value) ? change.value : null,
    change,
  });
}

function shareEffect(
  metric: DoraMetricId,
  before: PartOfWhole,
  after: PartOfWhole,
): EstimatedEffect {
  const change =
    before.whole > 0 && after.whole > 0
      ? shareDifference(after, before)
      : undefined;
  const side = (share: PartOfWhole) => ({
    n: share.whole,
    estimate: share.whole > 0 ? wilsonShare(share) : undefined,
  });
  return effectOf(metric, 'newcombeDifference', {
    before: side(before),
    after: side(after),
    kind: 'difference',
    value: change?.value ?? null,
    change,
  });
}

function medianEffect(
  metric: DoraMetricId,
  before: OrderedSample,
  after: OrderedSample,
): EstimatedEffect {
  const known = before.n > 0 && after.n > 0;
  const medians = known ? medianRatio(after, before) : undefined;
  const side = (sample: OrderedSample, estimate: Estimate | undefined) => ({
    n: sample.n,
    value: sample.median,
    // Of few values a bootstrap knows the few that it has.
    estimate: sample.n < FEWEST_VALUES ? undefined : estimate,
  });
  const value =
    known && before.median! > 0 ? after.median! / before.median! : null;
  return effectOf(metric, 'bootstrapMedians', {
    before: side(before, medians?.before),
    after: side(after, medians?.after),
    kind: 'ratio',
    value,
    change: medians?.ratio,
  });
}

interface Side {
  n: number;
  value?: number | null;
  estimate: Estimate | undefined;
}

function effectOf(
  metric: DoraMetricId,
  method: MetricEffect['method'],
  sides: {
    before: Side;
    after: Side;
    kind: EffectChange['kind'];
    value: number | null;
    change: Estimate | undefined;
  },
): EstimatedEffect {
  const { before, after, kind, value, change } = sides;
  const lacking = tooFew(before.n < FEWEST_VALUES, after.n < FEWEST_VALUES);
  const present = ({ n, estimate, ...side }: Side) => ({
    value: side.value ?? estimate?.value ?? null,
    n,
    interval: estimate ? toInterval(estimate) : null,
  });
  return {
    effect: {
      method,
      before: present(before),
      after: present(after),
      change: judge({ metric, kind, value, estimate: change, lacking }),
    },
    estimate: lacking ? undefined : change,
  };
}

/** Which sides have too little, if any. */
function tooFew(before: boolean, after: boolean): EffectReason | undefined {
  if (before) return after ? 'tooFewOnBothSides' : 'tooFewBefore';
  return after ? 'tooFewAfter' : undefined;
}

/** Puts a change into a verdict: it is clear where its interval leaves out that nothing changed. */
export function judge(options: {
  metric: DoraMetricId;
  kind: EffectChange['kind'];
  value: number | null;
  estimate: Estimate | undefined;
  /** Why nothing can be said. */
  lacking: EffectReason | undefined;
}): EffectChange {
  const { metric, kind, value, estimate, lacking } = options;
  if (lacking || !estimate)
    return {
      kind,
      value,
      interval: null,
      verdict: 'notEstablished',
      reason: lacking ?? 'zeroMedian',
    };
  const { low, high } = estimate;
  const interval = toInterval(estimate);
  const none = NO_CHANGE[kind];
  if (low <= none && high >= none)
    return {
      kind,
      value,
      interval,
      verdict: 'noClearChange',
      reason: 'intervalHoldsNoChange',
    };
  return {
    kind,
    value,
    interval,
    verdict: low > none === LARGER_IS_BETTER[metric] ? 'better' : 'worse',
    reason: 'intervalLeavesOutNoChange',
  };
}
