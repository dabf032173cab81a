import { duration } from './duration';

it.each([
  [41, '41 ms'],
  [449, '0.4 s'],
  [9_940, '9.9 s'],
  [12_400, '12 s'],
  [120_000, '2 min'],
])('writes %d ms as %s', (milliseconds, text) => {
  expect(duration(milliseconds)).toBe(text);
});
