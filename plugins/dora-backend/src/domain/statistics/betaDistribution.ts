import { invertIncreasing } from './invertIncreasing';
import { logGamma } from './logGamma';

const TINY = 1e-300;
const PRECISION = 1e-15;

/** Terms grow with the root of the larger parameter: 10 000 serve a hundred million events. */
const MAX_TERMS = 20_000;

/** The share of a beta distribution below `x`: the regularised incomplete beta function. */
export function betaBelow(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const factor = Math.exp(
    logGamma(a + b) -
      logGamma(a) -
      logGamma(b) +
      a * Math.log(x) +
      b * Math.log1p(-x),
  );
  // The fraction converges on the near side of the mean only.
  return x < (a + 1) / (a + b + 2)
    ? (factor * continuedFraction(x, a, b)) / a
    : 1 - (factor * continuedFraction(1 - x, b, a)) / b;
}

/** The value below which a share of a beta distribution lies. */
export const betaQuantile = (share: number, a: number, b: number): number =>
  invertIncreasing(x => betaBelow(x, a, b), share, { low: 0, high: 1 });

/** By Lentz's method: DLMF 8.17.22. */
function continuedFraction(x: number, a: number, b: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    result *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < PRECISION) return result;
  }
  return result;
}
