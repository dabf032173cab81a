import { stackDots } from './stackDots';

it('puts dots that would cover each other on top of each other', () => {
  expect(stackDots([1, 4, 12, 19, 35], 10)).toEqual([
    { x: 5, floor: 0 },
    { x: 5, floor: 1 },
    { x: 15, floor: 0 },
    { x: 15, floor: 1 },
    { x: 35, floor: 0 },
  ]);
});

it('never moves a dot by more than its size', () => {
  const places = Array.from({ length: 100 }, (_, index) => index * 1.7);
  stackDots(places, 9).forEach(({ x }, index) =>
    expect(Math.abs(x - places[index])).toBeLessThan(9),
  );
});
