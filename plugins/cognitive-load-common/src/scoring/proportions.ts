import type { PersonScore } from './scorePerson';
import type { Interval } from './summariseGroup';
import { NORMAL_CRITICAL_95 } from './studentT';

/** Wilson 95 % interval of a share: 0 to 1. */
export function wilson(count: number, n: number): Interval {
  const z2 = NORMAL_CRITICAL_95 ** 2;
  const share = count / n;
  const middle = (share + z2 / (2 * n)) / (1 + z2 / n);
  const margin =
    (NORMAL_CRITICAL_95 / (1 + z2 / n)) *
    Math.sqrt((share * (1 - share)) / n + z2 / (4 * n * n));
  return [Math.max(0, middle - margin), Math.min(1, middle + margin)];
}

/** Share of low loads (at most 25), 0 to 1, with its Wilson interval. */
export function lowShare(loads: readonly number[]): {
  share: number;
  ci: Interval;
} {
  const low = loads.filter(load => load <= 25).length;
  return { share: low / loads.length, ci: wilson(low, loads.length) };
}

/** In per cent, to the nearest ten, half up: they need not sum to 100. */
export interface LoadDistribution {
  low: number;
  mid: number;
  high: number;
}

/** The bucket of a load: low to 25, high from 75. */
export function bucketOf(load: number): keyof LoadDistribution {
  if (load <= 25) return 'low';
  return load >= 75 ? 'high' : 'mid';
}

/** Distribution of one or more loads. */
export function distributionOf(loads: readonly number[]): LoadDistribution {
  const share = (bucket: keyof LoadDistribution) => {
    const count = loads.filter(load => bucketOf(load) === bucket).length;
    return Math.floor((count * 10) / loads.length + 0.5) * 10;
  };
  return { low: share('low'), mid: share('mid'), high: share('high') };
}

/** Share of people who ticked one box throughout, 0 to 1. */
export function straightLineShare(persons: readonly PersonScore[]): number {
  return (
    persons.filter(({ straightLine }) => straightLine).length / persons.length
  );
}
