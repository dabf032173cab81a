import { Z, type Estimate } from './Interval';
import { recoveredDifference } from './recoveredDifference';

/** So many of so many. */
export interface PartOfWhole {
  part: number;
  /** At least one. */
  whole: number;
}

/** A share with Wilson's score interval (1927), without correction for continuity. */
export function wilsonShare({ part, whole }: PartOfWhole): Estimate {
  const value = part / whole;
  const square = Z * Z;
  const width = Z * Math.sqrt(value * (1 - value) + square / (4 * whole));
  const scale = Math.sqrt(whole);
  const centre = value + square / (2 * whole);
  const divisor = 1 + square / whole;
  return {
    value,
    // Rounding would leave a trace below none, or above all.
    low: part === 0 ? 0 : (centre - width / scale) / divisor,
    high: part === whole ? 1 : (centre + width / scale) / divisor,
  };
}

/**
 * The difference of two shares with Newcombe's hybrid score interval: method 10
 * of "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17 (1998), pages 873 to 890.
 */
export const shareDifference = (
  after: PartOfWhole,
  before: PartOfWhole,
): Estimate => recoveredDifference(wilsonShare(after), wilsonShare(before));
