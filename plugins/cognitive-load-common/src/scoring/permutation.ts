import { meanOf } from './moments';

/** Beyond this many splits an exact test is not computed. */
export const PERMUTATION_LIMIT = 200_000;
const NOISE = 1e-9;

/** Number of ways to choose `k` of `n`. */
export function combinations(n: number, k: number): number {
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    result = (result * (n - i + 1)) / i;
  }
  return Math.round(result);
}

/** An exact p: `extreme` of `splits`. */
export interface PermutationResult {
  extreme: number;
  splits: number;
  p: number;
}

/**
 * Exact two-sided permutation test of the difference of means: the share of all
 * splits whose difference is at least as large in size. Not twice the one-sided
 * p, which differs when the groups differ in size. Null beyond
 * {@link PERMUTATION_LIMIT} splits.
 */
export function permutationTest(
  first: readonly number[],
  second: readonly number[],
): PermutationResult | null {
  const pool = [...first, ...second];
  const splits = combinations(pool.length, first.length);
  if (splits > PERMUTATION_LIMIT) return null;
  const total = pool.reduce((sum, value) => sum + value, 0);
  const observed = Math.abs(meanOf(second) - meanOf(first));
  let extreme = 0;
  const visit = (from: number, chosen: number, sum: number) => {
    if (chosen === first.length) {
      const difference = (total - sum) / second.length - sum / first.length;
      if (Math.abs(difference) >= observed - NOISE) extreme += 1;
      return;
    }
    const last = pool.length - (first.length - chosen);
    for (let i = from; i <= last; i++) visit(i + 1, chosen + 1, sum + pool[i]);
  };
  visit(0, 0, 0);
  return { extreme, splits, p: extreme / splits };
}
