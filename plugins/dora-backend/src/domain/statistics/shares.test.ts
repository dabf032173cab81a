import fc from 'fast-check';
import { recoveredRatio } from './recoveredDifference';
import { shareDifference, wilsonShare } from './share';

// Newcombe, Statistics in Medicine 17 (1998), pages 857 to 872, table I: "Score method".
it.each([
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson has %d of %d between %d and %d', (part, whole, low, high) => {
  const share = wilsonShare({ part, whole });
  expect(share.low).toBeCloseTo(low, 4);
  expect(share.high).toBeCloseTo(high, 4);
});

// The same, pages 873 to 890, table II: method 10, contrasts (a) to (h).
it.each([
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('Newcombe has %d/%d - %d/%d between %d and %d', (a, m, b, n, low, high) => {
  const difference = shareDifference(
    { part: a, whole: m },
    { part: b, whole: n },
  );
  expect(difference.value).toBeCloseTo(a / m - b / n, 12);
  expect(difference.low).toBeCloseTo(low, 4);
  expect(difference.high).toBeCloseTo(high, 4);
});

const partOfWhole = fc
  .integer({ min: 1, max: 100_000 })
  .chain(whole =>
    fc.integer({ min: 0, max: whole }).map(part => ({ part, whole })),
  );

it('holds its estimate, stays possible, and is turned over with its sides', () => {
  fc.assert(
    fc.property(partOfWhole, partOfWhole, (one, other) => {
      const difference = shareDifference(one, other);
      expect(difference.low).toBeLessThanOrEqual(difference.value);
      expect(difference.high).toBeGreaterThanOrEqual(difference.value);
      expect(difference.low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(difference.high).toBeLessThanOrEqual(1 + 1e-12);
      const turned = shareDifference(other, one);
      expect(turned.low).toBeCloseTo(-difference.high, 12);
      expect(turned.high).toBeCloseTo(-difference.low, 12);
    }),
  );
});

it('rises with the part of the first side', () => {
  fc.assert(
    fc.property(partOfWhole, partOfWhole, (one, other) => {
      fc.pre(one.part < one.whole);
      const few = wilsonShare(one);
      const more = wilsonShare({ ...one, part: one.part + 1 });
      expect(more.low).toBeGreaterThan(few.low);
      expect(more.high).toBeGreaterThan(few.high);
      expect(
        shareDifference({ ...one, part: one.part + 1 }, other).value,
      ).toBeGreaterThan(shareDifference(one, other).value);
    }),
  );
});

it('compares ratios on the scale of their logarithms', () => {
  const ratio = recoveredRatio(
    { value: 4, low: 2, high: 8 },
    { value: 2, low: 1, high: 4 },
  );
  expect(ratio.value).toBeCloseTo(2, 12);
  // Both are off by a factor of two: their distances add up at right angles.
  expect(ratio.high).toBeCloseTo(2 * 2 ** Math.SQRT2, 12);
  expect(ratio.low).toBeCloseTo(2 / 2 ** Math.SQRT2, 12);
});
