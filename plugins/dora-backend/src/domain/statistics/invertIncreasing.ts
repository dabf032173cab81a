import type { Interval } from './Interval';

/** Halvings after which the ends of an interval are neighbours among doubles. */
const STEPS = 200;

/** Where an increasing function reaches a value, between two bounds, by halving. */
export function invertIncreasing(
  increasing: (x: number) => number,
  value: number,
  bounds: Interval,
): number {
  let { low, high } = bounds;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (increasing(middle) < value) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
