import { meanOf, varianceOf } from './moments';
import { studentCritical95 } from './studentT';

/** Lower and upper end. */
export type Interval = [low: number, high: number];

/** Unrounded figures of a group, 0 to 100. They stay inside the library. */
export interface GroupSummary {
  n: number;
  mean: number;
  /** Standard deviation with n - 1. */
  s: number;
  /** Half of the 95 % t interval, not cut; null for a single answer. */
  margin: number | null;
  /** The same with the finite-population correction. */
  finiteMargin: number | null;
  /** 95 % t interval of the process, cut to 0-100. It does not collapse at full response. */
  ci: Interval | null;
  /** Had everyone replied: the interval with the finite-population correction. */
  finite: Interval | null;
  /** Worst case: everybody who did not answer is at 0, or at 100. */
  bounds: Interval;
}

const cut = (value: number) => Math.min(100, Math.max(0, value));
const around = (mean: number, margin: number): Interval => [
  cut(mean - margin),
  cut(mean + margin),
];

/**
 * Summarises one or more values of a group. `population` counts those who could
 * have answered: invited less those who answered but are not eligible. It is
 * never taken as smaller than the number of values.
 */
export function summariseGroup(
  values: readonly number[],
  population: number,
): GroupSummary {
  const n = values.length;
  const all = Math.max(n, population);
  const mean = meanOf(values);
  const s = Math.sqrt(varianceOf(values));
  const margin = n < 2 ? null : (studentCritical95(n - 1) * s) / Math.sqrt(n);
  const finiteMargin =
    margin === null ? null : margin * Math.sqrt((all - n) / (all - 1));
  return {
    n,
    mean,
    s,
    margin,
    finiteMargin,
    ci: margin === null ? null : around(mean, margin),
    finite: finiteMargin === null ? null : around(mean, finiteMargin),
    bounds: [(n * mean) / all, (n * mean + 100 * (all - n)) / all],
  };
}
