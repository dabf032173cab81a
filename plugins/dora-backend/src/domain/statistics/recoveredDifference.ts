import type { Estimate } from './Interval';

/**
 * The difference of two independent estimates, with an interval recovered from
 * both of theirs: each end is as far away as the distances of the two ends that
 * pull it there, added in quadrature. Called MOVER (Zou and Donner, Statistics in
 * Medicine 27, 2008); with Wilson's intervals of shares it is method 10 of
 * Newcombe (1998).
 */
export function recoveredDifference(one: Estimate, other: Estimate): Estimate {
  const value = one.value - other.value;
  return {
    value,
    low: value - Math.hypot(one.value - one.low, other.high - other.value),
    high: value + Math.hypot(one.high - one.value, other.value - other.low),
  };
}

/** The ratio of two independent positive estimates, by the difference of their logarithms. */
export function recoveredRatio(one: Estimate, other: Estimate): Estimate {
  const log = ({ value, low, high }: Estimate): Estimate => ({
    value: Math.log(value),
    low: Math.log(low),
    high: Math.log(high),
  });
  const { value, low, high } = recoveredDifference(log(one), log(other));
  return {
    value: Math.exp(value),
    low: Math.exp(low),
    high: Math.exp(high),
  };
}
