import fc from 'fast-check';
import { percentile } from '../values/percentile';
import { bootstrapMedians } from './bootstrapMedians';
import { createRandom } from './createRandom';
import { medianRatio } from './medianRatio';
import { OrderedSample } from './OrderedSample';

const sampleOf = (values: number[]) =>
  OrderedSample.of(values.map(value => ({ value, count: 1 })));
const ascending = (values: Iterable<number>) =>
  Float64Array.from(values).sort();

const someSeconds = fc.array(fc.integer({ min: 1, max: 5_000_000 }), {
  minLength: 5,
  maxLength: 200,
});

describe('OrderedSample', () => {
  it('has the values in order, and the median of percentiles', () => {
    fc.assert(
      fc.property(someSeconds, values => {
        const sample = sampleOf(values);
        const sorted = ascending(values);
        expect(sample.n).toBe(values.length);
        expect(sorted.map((_, rank) => sample.at(rank))).toEqual(sorted);
        expect(sample.median).toBe(percentile(sorted, 0.5));
      }),
    );
  });

  it('is the same for values and their counts', () => {
    const counted = OrderedSample.of([
      { value: 9, count: 2 },
      { value: 4, count: 3 },
      { value: 7, count: 0 },
    ]);
    expect(
      Array.from({ length: counted.n }, (_, at) => counted.at(at)),
    ).toEqual([4, 4, 4, 9, 9]);
    expect(OrderedSample.of([]).median).toBeNull();
  });
});

describe('bootstrapMedians', () => {
  /** What it stands for: draw as many as there are, and take their median. */
  function byDrawing(values: number[], draws: number) {
    const random = createRandom(77);
    return Float64Array.from(
      { length: draws },
      () =>
        percentile(
          ascending(
            values.map(() => values[Math.floor(random() * values.length)]),
          ),
          0.5,
        )!,
    );
  }

  it.each([5, 6, 7, 12, 31, 50])(
    'is distributed as medians of %d drawn values',
    n => {
      const random = createRandom(5);
      const values = Array.from({ length: n }, () =>
        Math.round(3_600 * Math.exp(2 * random())),
      );
      const draws = 5_000;
      const quick = ascending(
        bootstrapMedians(sampleOf(values), draws, createRandom(6)),
      );
      const slow = ascending(byDrawing(values, draws));
      // Two samples of one distribution differ by more than this once in 10 000 times.
      const allowed = 2.23 * Math.sqrt(2 / draws);
      expect(distance(quick, slow)).toBeLessThan(allowed);
      // So it would notice another distribution.
      expect(
        distance(
          quick,
          slow.map(value => value * 1.2),
        ),
      ).toBeGreaterThan(allowed);
    },
  );

  /** Kolmogorov and Smirnov's: how far the shares below a value are apart at most. */
  function distance(one: Float64Array, other: Float64Array) {
    const below = (sorted: Float64Array, value: number) => {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = Math.floor((low + high) / 2);
        if (sorted[middle] <= value) low = middle + 1;
        else high = middle;
      }
      return low / sorted.length;
    };
    return Math.max(
      ...Array.from(new Set([...one, ...other]), value =>
        Math.abs(below(one, value) - below(other, value)),
      ),
    );
  }
});

describe('medianRatio', () => {
  it('gives the same answer to the same question', () => {
    const values = [5, 9, 14, 20, 33, 40].map(value => value * 60);
    expect(medianRatio(sampleOf(values), sampleOf(values))).toEqual(
      medianRatio(sampleOf(values), sampleOf(values)),
    );
  });

  it('holds its estimates', () => {
    fc.assert(
      fc.property(someSeconds, someSeconds, (a, b) => {
        const { before, after, ratio } = medianRatio(sampleOf(a), sampleOf(b));
        for (const { value, low, high } of [before, after, ratio!]) {
          expect(low).toBeLessThanOrEqual(value);
          expect(high).toBeGreaterThanOrEqual(value);
        }
        expect(ratio!.value).toBe(after.value / before.value);
      }),
      { numRuns: 40 },
    );
  });

  it('is turned over with its sides, but for the luck of the draw', () => {
    const values = (scale: number) =>
      Array.from({ length: 400 }, (_, index) => scale * (index + 100));
    const one = medianRatio(sampleOf(values(3)), sampleOf(values(5))).ratio!;
    const other = medianRatio(sampleOf(values(5)), sampleOf(values(3))).ratio!;
    expect(one.value).toBeCloseTo(1 / other.value, 12);
    expect(Math.abs(one.low * other.high - 1)).toBeLessThan(0.02);
    expect(Math.abs(one.high * other.low - 1)).toBeLessThan(0.02);
  });

  it('follows what is larger', () => {
    fc.assert(
      fc.property(someSeconds, someSeconds, (a, b) => {
        const once = medianRatio(sampleOf(a), sampleOf(b)).ratio!;
        const twice = medianRatio(
          sampleOf(a.map(value => value * 2)),
          sampleOf(b),
        ).ratio!;
        // The same places are drawn, so that all of it doubles.
        expect(twice.low / once.low).toBeCloseTo(2, 9);
        expect(twice.high / once.high).toBeCloseTo(2, 9);
      }),
      { numRuns: 20 },
    );
  });

  it('knows no ratio to a median of none', () => {
    const none = sampleOf([0, 0, 0, 0, 0, 60]);
    expect(medianRatio(sampleOf([60, 60, 60, 60, 60]), none).ratio).toBe(
      undefined,
    );
  });

  it('takes a million values of a histogram for as many', () => {
    const of = (shift: number) =>
      OrderedSample.of(
        Array.from({ length: 2_000 }, (_, index) => ({
          value: 60 * (index + shift),
          count: 500,
        })),
      );
    const { ratio } = medianRatio(of(1_000), of(1_010));
    expect(ratio!.high).toBeLessThan(1);
    expect(ratio!.high - ratio!.low).toBeLessThan(0.01);
  });
});
