import { invertIncreasing } from './invertIncreasing';
import { logGamma } from './logGamma';

const TINY = 1e-300;
const PRECISION = 1e-15;
const MAX_TERMS = 100_000;

/** The share of a gamma distribution with scale 1 below `x`: the regularised incomplete gamma function. */
export function gammaBelow(x: number, shape: number): number {
  if (x <= 0) return 0;
  const factor = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1
    ? factor * series(x, shape)
    : 1 - factor * continuedFraction(x, shape);
}

/** The value below which a share of a gamma distribution with scale 1 lies. */
export const gammaQuantile = (share: number, shape: number): number =>
  invertIncreasing(x => gammaBelow(x, shape), share, {
    low: 0,
    // Ten standard deviations and more above the mean.
    high: shape + 10 * Math.sqrt(shape) + 50,
  });

/** DLMF 8.11.4 */
function series(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n <= MAX_TERMS && term > sum * PRECISION; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** By Lentz's method: DLMF 8.9.2. */
function continuedFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / TINY;
  let d = 1 / b;
  let result = d;
  for (let n = 1; n <= MAX_TERMS; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / (a * d + b || TINY);
    c = b + a / c || TINY;
    const step = d * c;
    result *= step;
    if (Math.abs(step - 1) < PRECISION) break;
  }
  return result;
}
