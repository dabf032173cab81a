import type { Random } from './createRandom';

/** One number of the normal distribution, by Marsaglia's polar method. */
function drawNormal(random: Random): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1)
      return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/** Of a shape of at least 1: Marsaglia and Tsang, ACM TOMS 26 (2000). */
function drawGamma(shape: number, random: Random): number {
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const v = (1 + c * x) ** 3;
    if (v <= 0) continue;
    const u = random();
    if (Math.log(u) < (x * x) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** One number of a beta distribution, whose parameters are at least 1. */
export function drawBeta(a: number, b: number, random: Random): number {
  const one = drawGamma(a, random);
  return one / (one + drawGamma(b, random));
}
