import type { Tally } from '../query/tally';
import { valuesOfTally } from '../query/valuesOfTally';
import { OrderedSample, type CountedValue } from '../statistics/OrderedSample';
import { bucketOf, valueOfBucket } from '../values/histogramBuckets';
import type { MetricEvidence } from './MetricEvidence';

const sampleOf = (counts: ReadonlyMap<number, number>) =>
  OrderedSample.of(
    Array.from(counts, ([bucket, times]) => ({
      value: valueOfBucket(bucket),
      count: times,
    })),
  );

/**
 * Adds up the evidence of many services. Seconds are kept by the bucket of a
 * histogram, so that what it holds does not grow with them; medians are within
 * half a per cent.
 */
export class EvidenceSum {
  readonly #days: number;
  #deployments = 0;
  #attempts = 0;
  #failures = 0;
  #rework = 0;
  readonly #lead = new Map<number, number>();
  readonly #recovery = new Map<number, number>();
  #services = 0;

  /** @param days - that all tallies are of */
  constructor(days: number) {
    this.#days = days;
  }

  /** Services that were added. */
  get services(): number {
    return this.#services;
  }

  /** Adds one service. */
  add(tally: Tally): void {
    const { counts } = tally;
    this.#services++;
    this.#deployments += counts.deployments;
    this.#attempts += counts.deployments + counts.failedDeployments;
    this.#failures += counts.failures;
    this.#rework += counts.rework;
    count(this.#lead, valuesOfTally(tally, 'lead'));
    count(this.#recovery, valuesOfTally(tally, 'recovery'));
  }

  evidence(): MetricEvidence {
    return {
      days: this.#days,
      deployments: this.#deployments,
      attempts: this.#attempts,
      failures: this.#failures,
      rework: this.#rework,
      leadTimes: sampleOf(this.#lead),
      recoveryTimes: sampleOf(this.#recovery),
    };
  }
}

function count(counts: Map<number, number>, values: Iterable<CountedValue>) {
  for (const { value, count: times } of values) {
    const bucket = bucketOf(value);
    counts.set(bucket, (counts.get(bucket) ?? 0) + times);
  }
}
