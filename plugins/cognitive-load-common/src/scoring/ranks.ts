import { normalTwoSidedP } from './studentT';

/** Ranks from 1, in the order of the values; equal values share the middle one. */
export function midRanks(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const rankOf = new Map<number, number>();
  for (let i = 0; i < sorted.length; ) {
    let next = i;
    while (next < sorted.length && sorted[next] === sorted[i]) next += 1;
    rankOf.set(sorted[i], (i + 1 + next) / 2);
    i = next;
  }
  return values.map(value => rankOf.get(value) as number);
}

/** Two-sided Mann-Whitney p by the normal distribution, with corrections for ties and continuity. */
export function mannWhitneyP(
  first: readonly number[],
  second: readonly number[],
): number {
  const pool = [...first, ...second];
  const n = pool.length;
  const rankSum = midRanks(pool)
    .slice(0, first.length)
    .reduce((sum, rank) => sum + rank, 0);
  const u = rankSum - (first.length * (first.length + 1)) / 2;
  const product = first.length * second.length;
  const counts = new Map<number, number>();
  for (const value of pool) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ties = [...counts.values()].reduce((sum, t) => sum + (t ** 3 - t), 0);
  const variance = (product / 12) * (n + 1 - ties / (n * (n - 1)));
  if (variance <= 0) return 1;
  const distance = Math.max(0, Math.abs(u - product / 2) - 0.5);
  return normalTwoSidedP(distance / Math.sqrt(variance));
}
