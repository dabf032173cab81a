/** What is counted; adding two periods adds these. */
export const COUNTS = [
  'deployments',
  'failedDeployments',
  'aborted',
  'failures',
  'openFailures',
  'rework',
  'leadUnknown',
  'leadNegative',
  'leadBaseline',
  'leadInexact',
] as const;
export type Count = (typeof COUNTS)[number];

/** What is measured in seconds; all values of a period are needed for a percentile. */
export const MEASURES = [
  'lead',
  'coding',
  'review',
  'waiting',
  'deploy',
  'recovery',
  'gap',
] as const;
export type Measure = (typeof MEASURES)[number];

/** What the tables say about a period, before any figure is made of it. */
export interface Tally {
  counts: Record<Count, number>;
  /** Packed lists of seconds, each in any order. */
  values: Record<Measure, Uint8Array[]>;
  /** Packed histograms. */
  histograms: Record<Measure, Uint8Array[]>;
}

const forEach = <K extends string, V>(keys: readonly K[], value: () => V) =>
  Object.fromEntries(keys.map(key => [key, value()])) as Record<K, V>;

export function emptyTally(): Tally {
  return {
    counts: forEach(COUNTS, () => 0),
    values: forEach(MEASURES, () => []),
    histograms: forEach(MEASURES, () => []),
  };
}

/** All tallies as one. Packed lists are kept as they are, not merged yet. */
export function addTallies(tallies: readonly Tally[]): Tally {
  if (tallies.length === 1) return tallies[0];
  const sum = emptyTally();
  for (const tally of tallies) {
    for (const count of COUNTS) sum.counts[count] += tally.counts[count];
    for (const measure of MEASURES) {
      sum.values[measure].push(...tally.values[measure]);
      sum.histograms[measure].push(...tally.histograms[measure]);
    }
  }
  return sum;
}
