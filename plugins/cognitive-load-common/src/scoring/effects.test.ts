import { benjaminiHochberg } from './benjaminiHochberg';
import { differenceInDifferences } from './differenceInDifferences';
import { kaplanMeier } from './kaplanMeier';
import { rateRatio } from './rateRatio';

it('flags the first four of six groups (SURVEY C4)', () => {
  expect(benjaminiHochberg([0.004, 0.021, 0.03, 0.045, 0.2, 0.51])).toEqual([
    true,
    true,
    true,
    true,
    false,
    false,
  ]);
});

it('flags 4 of the 15 tests of Benjamini and Hochberg 1995 with q of .05, in any order', () => {
  const ps = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459,
    0.324, 0.4262, 0.5719, 0.6528, 0.759, 1,
  ];
  expect(benjaminiHochberg(ps, 0.05).filter(Boolean)).toHaveLength(4);
  expect(
    benjaminiHochberg([...ps].reverse(), 0.05).map(
      (flag, i) => flag === i > 10,
    ),
  ).not.toContain(false);
});

it('waits for those not there yet (T1)', () => {
  const { steps, median } = kaplanMeier([
    ...[2, 5, 5, 26, 72, 240].map(hours => ({ hours, reached: true })),
    ...[30, 100].map(hours => ({ hours, reached: false })),
  ]);
  expect(steps.map(({ survival }) => Number(survival.toFixed(3)))).toEqual([
    0.875, 0.625, 0.5, 0.333, 0,
  ]);
  expect(median).toBe(26);
});

it('agrees with the remission times of Freireich 1963, and with scipy', () => {
  const { steps, median } = kaplanMeier([
    ...[6, 6, 6, 7, 10, 13, 16, 22, 23].map(hours => ({
      hours,
      reached: true,
    })),
    ...[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35].map(hours => ({
      hours,
      reached: false,
    })),
  ]);
  expect(steps.map(({ survival }) => Number(survival.toFixed(4)))).toEqual([
    0.8571, 0.8067, 0.7529, 0.6902, 0.6275, 0.5378, 0.4482,
  ]);
  expect(median).toBe(23);
});

it('has no median while more than half wait', () => {
  expect(kaplanMeier([{ hours: 5, reached: false }]).median).toBeNull();
});

it('compares tickets per deployment (T2)', () => {
  const result = rateRatio(
    { count: 84, exposure: 1200 },
    { count: 66, exposure: 1650 },
  );
  expect(result?.ratio).toBeCloseTo(0.571, 3);
  expect(result?.ci[0]).toBeCloseTo(0.414, 3);
  expect(result?.ci[1]).toBeCloseTo(0.789, 3);
  expect(
    rateRatio({ count: 0, exposure: 1 }, { count: 1, exposure: 1 }),
  ).toBeNull();
});

it('compares before and after with those who did not adopt (T3)', () => {
  const effect = differenceInDifferences(
    { before: { n: 14, mean: 61, s: 17 }, after: { n: 15, mean: 44.5, s: 16 } },
    { before: { n: 12, mean: 58, s: 18 }, after: { n: 11, mean: 55, s: 17.5 } },
  );
  expect(effect.diff).toBeCloseTo(-13.5, 10);
  expect(effect.se).toBeCloseTo(9.62, 3);
  expect(effect.df).toBeCloseTo(43.4, 2);
  expect(effect.ci[0]).toBeCloseTo(-32.9, 2);
  expect(effect.ci[1]).toBeCloseTo(5.9, 2);
  expect(effect.p).toBeCloseTo(0.168, 3);
});
