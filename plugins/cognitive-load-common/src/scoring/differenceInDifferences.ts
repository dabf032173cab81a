import { studentCritical95, studentTwoSidedP } from './studentT';
import type { Interval } from './summariseGroup';

/** Answers of a cohort in one wave. */
export interface CohortWave {
  n: number;
  mean: number;
  s: number;
}

/** The change of those who adopted less the change of the others. Not randomised. */
export interface AdoptionEffect {
  diff: number;
  se: number;
  df: number;
  ci: Interval;
  p: number;
}

/** Difference in differences with Welch-Satterthwaite df. Each cohort has n of 2 or more, and some spread. */
export function differenceInDifferences(
  adopted: { before: CohortWave; after: CohortWave },
  others: { before: CohortWave; after: CohortWave },
): AdoptionEffect {
  const diff =
    adopted.after.mean -
    adopted.before.mean -
    (others.after.mean - others.before.mean);
  const cohorts = [adopted.before, adopted.after, others.before, others.after];
  const parts = cohorts.map(({ s, n }) => (s * s) / n);
  const variance = parts.reduce((sum, part) => sum + part, 0);
  const se = Math.sqrt(variance);
  const df =
    variance ** 2 /
    parts.reduce((sum, part, i) => sum + part ** 2 / (cohorts[i].n - 1), 0);
  const margin = studentCritical95(df) * se;
  return {
    diff,
    se,
    df,
    ci: [diff - margin, diff + margin],
    p: studentTwoSidedP(diff / se, df),
  };
}
