import { InputError } from '@backstage/errors';
import { meanOf } from './moments';

/** Mean of answers on a scale from 1, stretched to 0-100: satisfaction, ease and usefulness. */
export function meanScore(answers: readonly number[], points: number): number {
  return ((meanOf(answers) - 1) * 100) / (points - 1);
}

/** Raw TLX: the plain mean of ratings of 0-100. */
export function rawTlx(ratings: readonly number[]): number {
  return meanOf(ratings);
}

/** Weighted TLX: weights count how often a scale was chosen in the 15 pairs. */
export function weightedTlx(
  ratings: readonly number[],
  weights: readonly number[],
): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (ratings.length !== 6 || weights.length !== 6 || total !== 15) {
    throw new InputError('TLX has six ratings and six weights that sum to 15');
  }
  return ratings.reduce((sum, r, i) => sum + r * weights[i], 0) / 15;
}
