import fc from 'fast-check';
import { Histogram } from './Histogram';
import {
  BUCKETS,
  RELATIVE_ERROR,
  bucketOf,
  valueOfBucket,
} from './histogramBuckets';
import { MAX_SECONDS } from './packedSeconds';
import { percentile } from './percentile';

const value = fc.oneof(
  fc.integer({ min: 0, max: 300 }),
  fc.integer({ min: 0, max: 10_000_000 }),
  fc.integer({ min: 0, max: MAX_SECONDS }),
);
const values = fc.array(value, { maxLength: 200 });
const of = (list: number[]) => {
  const histogram = new Histogram();
  histogram.addAll(list);
  return histogram;
};

describe('histogram buckets', () => {
  it('fit two bytes', () => expect(BUCKETS).toBeLessThan(2 ** 16));

  it('give short times a bucket of their own', () => {
    for (let seconds = 0; seconds < 99; seconds++)
      expect(valueOfBucket(bucketOf(seconds))).toBe(seconds);
  });

  it('stand for each of their values within the relative error, in order', () => {
    fc.assert(
      fc.property(value, value, (a, b) => {
        const error = Math.abs(valueOfBucket(bucketOf(a)) - a);
        expect(error).toBeLessThanOrEqual(a * RELATIVE_ERROR);
        expect(bucketOf(Math.min(a, b))).toBeLessThanOrEqual(
          bucketOf(Math.max(a, b)),
        );
      }),
      { numRuns: 5_000 },
    );
  });

  it('take no other values', () => {
    for (const wrong of [-1, NaN, MAX_SECONDS + 1])
      expect(() => bucketOf(wrong)).toThrow(RangeError);
  });
});

describe('Histogram', () => {
  it('is packed as pairs of bucket and count', () => {
    expect(of([1, 0, 1]).encode()).toEqual(
      Buffer.from([0, 0, 1, 0, 0, 0, 1, 0, 2, 0, 0, 0]),
    );
    expect(of([]).encode()).toBeNull();
    expect(Histogram.decode(null).quantile(0.5)).toBeNull();
  });

  it('merges and takes away exactly', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const both = of(a);
        both.merge(of(b).encode());
        expect(both.encode()).toEqual(of([...b, ...a]).encode());
        expect(both.total).toBe(a.length + b.length);
        both.subtract(of(a).encode());
        expect(both.encode()).toEqual(of(b).encode());
        expect(Histogram.decode(both.encode()).total).toBe(b.length);
      }),
    );
  });

  it('gives percentiles within the relative error', () => {
    fc.assert(
      fc.property(
        fc.array(value, { minLength: 1, maxLength: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (list, share) => {
          const exact = percentile(Int32Array.from(list).sort(), share)!;
          const near = of(list).quantile(share)!;
          // Beside the error of buckets there is only that of floating point.
          expect(Math.abs(near - exact)).toBeLessThanOrEqual(
            exact * RELATIVE_ERROR + 1e-9,
          );
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('refuses bytes that are not its own', () => {
    expect(() => Histogram.decode(new Uint8Array(5))).toThrow(RangeError);
    expect(() => of([]).subtract(of([7]).encode())).toThrow(RangeError);
    const unknown = Buffer.from([255, 255, 1, 0, 0, 0]);
    expect(() => Histogram.decode(unknown)).toThrow(RangeError);
  });
});
