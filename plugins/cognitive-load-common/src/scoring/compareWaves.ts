import { meanOf, varianceOf } from './moments';
import { permutationTest } from './permutation';
import { midRanks, mannWhitneyP } from './ranks';
import { studentCritical95, studentTwoSidedP } from './studentT';
import type { Interval } from './summariseGroup';

/** The verdict; pages have the words. */
export type LoadVerdict = 'improved' | 'worse' | 'no-clear-change';

/** An unrounded comparison of two waves of one group. Lower is better. */
export interface WaveComparison {
  /** Later less earlier. */
  diff: number;
  /** Welch 95 % interval of the difference; null where nothing varies. */
  ci: Interval | null;
  /** Welch-Satterthwaite degrees of freedom. */
  df: number | null;
  p: number;
  test: 'permutation' | 'welch' | 'rank-permutation' | 'mann-whitney';
  verdict: LoadVerdict;
}

/** Which questions a wave asked. */
export interface DefinitionVersion {
  key: string;
  version: number;
}

/** Whether two waves asked the same: others must not be compared. */
export function isComparable(
  a: DefinitionVersion,
  b: DefinitionVersion,
): boolean {
  return a.key === b.key && a.version === b.version;
}

/** Changes smaller than 5 points, or with p of .05 and more, are no clear change. */
export function verdictOf(diff: number, p: number): LoadVerdict {
  if (p >= 0.05 || Math.abs(diff) < 5) return 'no-clear-change';
  return diff < 0 ? 'improved' : 'worse';
}

/** Welch's t test and interval of later less earlier; each has two or more values. */
export function welch(earlier: readonly number[], later: readonly number[]) {
  const diff = meanOf(later) - meanOf(earlier);
  const a = varianceOf(earlier) / earlier.length;
  const b = varianceOf(later) / later.length;
  const se = Math.sqrt(a + b);
  if (se === 0) return { diff, ci: null, df: null, p: diff === 0 ? 1 : 0 };
  const df =
    (a + b) ** 2 /
    (a ** 2 / (earlier.length - 1) + b ** 2 / (later.length - 1));
  const margin = studentCritical95(df) * se;
  const ci: Interval = [diff - margin, diff + margin];
  return { diff, ci, df, p: studentTwoSidedP(diff / se, df) };
}

/** Compares index or sub-scale values: exact where it can be computed, else Welch. */
export function compareMeans(
  earlier: readonly number[],
  later: readonly number[],
): WaveComparison {
  const { diff, ci, df, p: welchP } = welch(earlier, later);
  const exact = permutationTest(earlier, later);
  const p = exact?.p ?? welchP;
  const test = exact ? 'permutation' : 'welch';
  return { diff, ci, df, p, test, verdict: verdictOf(diff, p) };
}

/** Compares the loads of one item: by ranks, since five boxes are no measure. */
export function compareItems(
  earlier: readonly number[],
  later: readonly number[],
): WaveComparison {
  const { diff, ci, df } = welch(earlier, later);
  const ranks = midRanks([...earlier, ...later]);
  const exact = permutationTest(
    ranks.slice(0, earlier.length),
    ranks.slice(earlier.length),
  );
  const p = exact?.p ?? mannWhitneyP(earlier, later);
  const test = exact ? 'rank-permutation' : 'mann-whitney';
  return { diff, ci, df, p, test, verdict: verdictOf(diff, p) };
}
