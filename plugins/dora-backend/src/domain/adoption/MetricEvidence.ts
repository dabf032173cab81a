import type { OrderedSample } from '../statistics/OrderedSample';

/** What the five metrics of some services in some days are made of. */
export interface MetricEvidence {
  days: number;
  /** Successful deployments. */
  deployments: number;
  /** Successful and failed ones. */
  attempts: number;
  failures: number;
  rework: number;
  /** Seconds. */
  leadTimes: OrderedSample;
  /** Seconds. */
  recoveryTimes: OrderedSample;
}
