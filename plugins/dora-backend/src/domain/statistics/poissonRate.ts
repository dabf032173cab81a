import { betaQuantile } from './betaDistribution';
import { gammaQuantile } from './gammaDistribution';
import { TAIL, type Estimate } from './Interval';

/** So many events in so much time; both sides of a comparison count time in the same unit. */
export interface EventCount {
  events: number;
  time: number;
}

/** Events per time with the exact interval of Garwood (1936). */
export function poissonRate({ events, time }: EventCount): Estimate {
  return {
    value: events / time,
    low: events === 0 ? 0 : gammaQuantile(TAIL, events) / time,
    high: gammaQuantile(1 - TAIL, events + 1) / time,
  };
}

const inverse = ({ value, low, high }: Estimate): Estimate => ({
  value: 1 / value,
  low: 1 / high,
  high: 1 / low,
});

/**
 * How many times as high one rate is as another, with the exact conditional
 * interval: given all events together, those of one side are binomial, so that
 * the interval of Clopper and Pearson for their share is one for the ratio
 * (Przyborowski and Wilenski 1940). It is what `poisson.test` of R gives.
 *
 * Without any event the ratio is NaN, between 0 and infinity.
 */
export function poissonRatio(after: EventCount, before: EventCount): Estimate {
  // The rarer side decides on precision: its share is the one near zero.
  if (after.events > before.events) return inverse(poissonRatio(before, after));
  const { events: a, time: timeA } = after;
  const { events: b, time: timeB } = before;
  const toRatio = (share: number) =>
    share === 1 ? Infinity : ((share / (1 - share)) * timeB) / timeA;
  return {
    value: a / timeA / (b / timeB),
    low: a === 0 ? 0 : toRatio(betaQuantile(TAIL, a, b + 1)),
    high: b === 0 ? Infinity : toRatio(betaQuantile(1 - TAIL, a + 1, b)),
  };
}
