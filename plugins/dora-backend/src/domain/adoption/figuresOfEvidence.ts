import type {
  AdoptionTeamRow,
  DoraMetricId,
  EffectSide,
} from '@boardwalk/plugin-dora-common';
import type { OrderedSample } from '../statistics/OrderedSample';
import type { BeforeAfter } from './compareTrends';
import type { MetricEvidence } from './MetricEvidence';

type Figure = Omit<EffectSide, 'interval'>;

/** The headline figures before and after, without an interval: of many teams some would differ by luck. */
export function figuresOfEvidence({
  before,
  after,
}: BeforeAfter): NonNullable<AdoptionTeamRow['metrics']> {
  const one = figures(before);
  const other = figures(after);
  const of = (metric: DoraMetricId) => ({
    before: one[metric],
    after: other[metric],
  });
  return {
    deploymentFrequency: of('deploymentFrequency'),
    changeLeadTime: of('changeLeadTime'),
    changeFailRate: of('changeFailRate'),
    failedDeploymentRecoveryTime: of('failedDeploymentRecoveryTime'),
    deploymentReworkRate: of('deploymentReworkRate'),
  };
}

function figures(evidence: MetricEvidence): Record<DoraMetricId, Figure> {
  const { days, deployments, attempts, failures, rework } = evidence;
  const share = (part: number, whole: number): Figure => ({
    value: whole === 0 ? null : part / whole,
    n: whole,
  });
  const median = (sample: OrderedSample): Figure => ({
    value: sample.median,
    n: sample.n,
  });
  return {
    deploymentFrequency: {
      // None of a team of which nothing is reported is no figure.
      value: attempts === 0 ? null : deployments / days,
      n: deployments,
    },
    changeLeadTime: median(evidence.leadTimes),
    changeFailRate: share(failures, attempts),
    failedDeploymentRecoveryTime: median(evidence.recoveryTimes),
    deploymentReworkRate: share(rework, deployments),
  };
}
