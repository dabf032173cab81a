import { bandScale } from './bandScale';
import { labelledIndices } from './labelledIndices';
import { placeInBins } from './placeInBins';
import { placeOfMoment } from './placeOfMoment';

describe('bands', () => {
  const x = bandScale({ count: 4, length: 100, gap: 0.2 });

  it('share the axis', () => {
    expect([0, 1, 2, 3].map(x.centre)).toEqual([12.5, 37.5, 62.5, 87.5]);
    expect(x.width).toBe(20);
    expect(x.start(0)).toBe(2.5);
  });

  it('are found from a point, beyond the ends as well', () => {
    expect([-9, 0, 24.9, 25, 99, 300].map(x.indexAt)).toEqual([
      0, 0, 0, 1, 3, 3,
    ]);
  });

  it('do not become bars as wide as a wall', () => {
    expect(bandScale({ count: 1, length: 900 }).width).toBe(44);
  });
});

it('labels as many as fit, evenly', () => {
  expect(labelledIndices({ count: 12, length: 300, labelWidth: 50 })).toEqual([
    0, 2, 4, 6, 8, 10,
  ]);
  expect(labelledIndices({ count: 3, length: 20, labelWidth: 50 })).toEqual([
    0,
  ]);
  expect(labelledIndices({ count: 0, length: 20, labelWidth: 50 })).toEqual([]);
});

describe('a moment', () => {
  const periods = [
    { start: '2026-01-01T00:00:00Z', end: '2026-01-02T00:00:00Z' },
    { start: '2026-01-02T00:00:00Z', end: '2026-01-03T00:00:00Z' },
  ];

  it('has its place among periods', () => {
    expect(placeOfMoment(periods, '2026-01-02T12:00:00Z')).toBe(1.5);
    expect(placeOfMoment(periods, '2026-01-02T00:00:00Z')).toBe(1);
  });

  it('has none outside of them', () => {
    expect(placeOfMoment(periods, '2026-01-03T00:00:00Z')).toBeUndefined();
    expect(placeOfMoment(periods, '2025-12-31T23:59:59Z')).toBeUndefined();
  });
});

it('finds the place of a value among bins', () => {
  const bins = [
    { from: 0, to: 10 },
    { from: 10, to: 30 },
    { from: 30, to: null },
  ];
  expect(placeInBins(bins, 20)).toBe(1.5);
  expect(placeInBins(bins, 1000)).toBe(2.5);
  expect(placeInBins(bins.slice(1), 5)).toBeUndefined();
});
