import { bandPath, linePath } from './linePath';
import { segments } from './segments';

const places = {
  x: (index: number) => index * 10,
  y: (value: number) => 100 - value,
};

it('splits where there is no data', () => {
  expect(segments([null, 1, 2, null, 0, null])).toEqual([
    { first: 1, last: 2 },
    { first: 4, last: 4 },
  ]);
});

it('draws no line over a gap, and keeps zero', () => {
  expect(linePath([1, 0, null, 5, 6], places)).toBe(
    'M0.0,99.0L10.0,100.0M30.0,95.0L40.0,94.0',
  );
});

it('draws an area only where both lines have data', () => {
  expect(bandPath([1, 2, null], [3, 4, 5], places)).toBe(
    'M0.0,97.0L10.0,96.0L10.0,98.0L0.0,99.0Z',
  );
});
