import type { Tally } from '../query/tally';
import { valuesOfTally } from '../query/valuesOfTally';
import { OrderedSample } from '../statistics/OrderedSample';
import type { MetricEvidence } from './MetricEvidence';

/** The evidence of a tally of so many days. */
export function evidenceOfTally(tally: Tally, days: number): MetricEvidence {
  const { counts } = tally;
  return {
    days,
    deployments: counts.deployments,
    attempts: counts.deployments + counts.failedDeployments,
    failures: counts.failures,
    rework: counts.rework,
    leadTimes: OrderedSample.of(valuesOfTally(tally, 'lead')),
    recoveryTimes: OrderedSample.of(valuesOfTally(tally, 'recovery')),
  };
}
