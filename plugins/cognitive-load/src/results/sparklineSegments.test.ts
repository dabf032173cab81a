import { sparklineSegments } from './sparklineSegments';

const box = { width: 100, height: 50 };
const point = (value: number | null, breaksBefore = false) => ({
  value,
  breaksBefore,
});

it('joins waves that asked the same', () => {
  expect(sparklineSegments([point(100), point(50), point(0)], box)).toEqual({
    dots: [
      { x: 0, y: 0 },
      { x: 50, y: 25 },
      { x: 100, y: 50 },
    ],
    lines: ['M0,0L50,25', 'M50,25L100,50'],
  });
});

it('breaks the line where the questions changed, and where a wave is not shown', () => {
  expect(
    sparklineSegments([point(20), point(30, true), point(null), point(40)], box)
      .lines,
  ).toEqual([]);
});

it('puts a single wave into the middle', () => {
  expect(sparklineSegments([point(50)], box).dots).toEqual([{ x: 50, y: 25 }]);
});
