import type { Random } from './createRandom';
import { drawBeta } from './drawBeta';
import type { OrderedSample } from './OrderedSample';

/**
 * Medians of samples that are drawn from a sample with replacement, each as large
 * as it is. Drawing `n` values means drawing `n` places between 0 and 1, and the
 * middle one of so many places has a beta distribution. So one such number
 * replaces `n` draws, and the outcome is distributed exactly as theirs: a million
 * values cost as much as ten.
 *
 * @param sample - at least one value
 */
export function bootstrapMedians(
  sample: OrderedSample,
  draws: number,
  random: Random,
): Float64Array {
  const { n } = sample;
  const middle = Math.floor(n / 2);
  const at = (place: number) =>
    sample.at(Math.min(n - 1, Math.floor(place * n)));
  const drawOne =
    n % 2 === 1
      ? () => at(drawBeta(middle + 1, middle + 1, random))
      : () => {
          // The lower of the two in the middle; the upper one is the first of
          // the other half, which lies evenly above it.
          const lower = drawBeta(middle, middle + 1, random);
          const upper = lower + (1 - lower) * (1 - random() ** (1 / middle));
          return (at(lower) + at(upper)) / 2;
        };
  return Float64Array.from({ length: draws }, drawOne);
}
