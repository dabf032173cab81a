import { MAX_SECONDS } from './packedSeconds';

/** No value is further from the value that its bucket stands for than this share of itself. */
export const RELATIVE_ERROR = 0.005;

const GROWTH = (1 + RELATIVE_ERROR) / (1 - RELATIVE_ERROR);

function largestValues(): Int32Array {
  const largest = [0];
  while (largest[largest.length - 1] < MAX_SECONDS) {
    const smallest = largest[largest.length - 1] + 1;
    largest.push(Math.min(MAX_SECONDS, Math.floor(smallest * GROWTH)));
  }
  return Int32Array.from(largest);
}

/**
 * Largest value of each bucket. Values are whole seconds, so a bucket reaches
 * from the first second after the one before to `GROWTH` times that, and short
 * times have buckets of their own. Bucket 0 holds 0 s.
 *
 * Built from whole numbers and one multiplication: no logarithm decides on which
 * side of a bound a value falls.
 */
const LARGEST = largestValues();

export const BUCKETS = LARGEST.length;

const smallestOf = (bucket: number) =>
  bucket === 0 ? 0 : LARGEST[bucket - 1] + 1;

/**
 * What a bucket stands for: the harmonic mean of its ends, `2ab / (a + b)`. Its
 * distance from either end is the share `(b - a) / (b + a)` of that end, which
 * is at most the relative error as `b <= GROWTH * a`.
 */
const VALUES = Float64Array.from(LARGEST, (largest, bucket) => {
  const smallest = smallestOf(bucket);
  return largest === smallest
    ? largest
    : (2 * smallest * largest) / (smallest + largest);
});

/** The value that a bucket stands for, in seconds. */
export function valueOfBucket(bucket: number): number {
  return VALUES[bucket];
}

/** The bucket of a number of seconds: the first whose largest value is not below it. */
export function bucketOf(seconds: number): number {
  if (!(seconds >= 0 && seconds <= MAX_SECONDS))
    throw new RangeError(`${seconds} is no number of seconds`);
  let low = 0;
  let high = LARGEST.length - 1;
  while (low < high) {
    // eslint-disable-next-line no-bitwise
    const middle = (low + high) >> 1;
    if (LARGEST[middle] < seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}
