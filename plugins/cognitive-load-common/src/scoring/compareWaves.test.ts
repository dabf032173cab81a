import fc from 'fast-check';
import { peopleOf, WAVE_A, WAVE_B } from '../__testUtils__/people';
import { infraLoadV1 } from '../instrument/infraLoad';
import {
  compareItems,
  compareMeans,
  isComparable,
  verdictOf,
  welch,
} from './compareWaves';
import { permutationTest } from './permutation';
import { mannWhitneyP } from './ranks';

const indexOf = (wave: string) => peopleOf(wave).map(({ index }) => index);
const FIRST = [62, 71, 55, 48, 80, 66, 59, 73, 68, 51, 77, 64];
const SECOND = [49, 58, 44, 52, 61, 47, 55, 50, 66, 39, 57, 45];

describe('compareMeans', () => {
  it('tests small groups exactly (SURVEY C1)', () => {
    const result = compareMeans(indexOf(WAVE_A), indexOf(WAVE_B));
    expect(result.diff).toBeCloseTo(-19.907, 3);
    expect(result.ci?.[0]).toBeCloseTo(-46.41, 2);
    expect(result.ci?.[1]).toBeCloseTo(6.59, 2);
    expect(result.df).toBeCloseTo(9.383, 3);
    expect(permutationTest(indexOf(WAVE_A), indexOf(WAVE_B))).toEqual({
      extreme: 124,
      splits: 924,
      p: 124 / 924,
    });
    expect(result).toMatchObject({
      test: 'permutation',
      verdict: 'no-clear-change',
    });
  });

  it('takes Welch beyond the limit (C2)', () => {
    const result = compareMeans(FIRST, SECOND);
    expect(result.diff).toBeCloseTo(-12.583, 3);
    expect(result.ci?.[0]).toBeCloseTo(-20.213, 3);
    expect(result.ci?.[1]).toBeCloseTo(-4.954, 3);
    expect(result.df).toBeCloseTo(20.724, 3);
    expect(result.p).toBeCloseTo(0.0025, 4);
    expect(result).toMatchObject({ test: 'welch', verdict: 'improved' });
    expect(compareMeans(SECOND, FIRST).verdict).toBe('worse');
  });

  it("agrees with scipy on Student's sleep data of 1908", () => {
    const result = welch(
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4],
    );
    expect(result.df).toBeCloseTo(17.776473516, 8);
    expect(result.p).toBeCloseTo(0.07939414, 8);
    expect(result.ci?.[0]).toBeCloseTo(-0.20548323, 8);
    expect(result.ci?.[1]).toBeCloseTo(3.36548323, 8);
  });

  it('counts both tails of unequal groups, as scipy does', () => {
    expect(permutationTest([12, 9, 15, 20, 11], [14, 21, 19, 25])).toEqual({
      extreme: 10,
      splits: 126,
      p: 10 / 126,
    });
  });

  it('has the same p in both directions', () => {
    const loads = fc.array(fc.integer({ min: 0, max: 100 }), {
      minLength: 2,
      maxLength: 5,
    });
    fc.assert(
      fc.property(loads, loads, (a, b) => {
        expect(permutationTest(a, b)).toEqual(permutationTest(b, a));
      }),
    );
  });

  it('needs size as well as a small p', () => {
    expect(verdictOf(-4.9, 0.001)).toBe('no-clear-change');
    expect(verdictOf(-5, 0.049)).toBe('improved');
    expect(verdictOf(5, 0.05)).toBe('no-clear-change');
  });

  it('has no interval where nothing varies', () => {
    expect(compareMeans([50, 50], [50, 50])).toMatchObject({
      ci: null,
      df: null,
      p: 1,
    });
  });
});

describe('compareItems', () => {
  it('tests ranks exactly (C3)', () => {
    const result = compareItems([5, 5, 4, 4, 5, 3], [3, 4, 3, 3, 4, 2]);
    expect(result.p).toBeCloseTo(62 / 924, 12);
    expect(result.test).toBe('rank-permutation');
  });

  it('takes Mann-Whitney with ties beyond the limit, as scipy does', () => {
    const first = [0, 25, 25, 50, 50, 75, 75, 100, 25, 50, 75, 50, 25, 50];
    const second = [50, 50, 75, 75, 100, 100, 25, 75, 50, 75, 100, 75];
    expect(mannWhitneyP(first, second)).toBeCloseTo(0.0377562993, 9);
    expect(compareItems(first, second).test).toBe('mann-whitney');
    expect(mannWhitneyP([1, 1], [1, 1])).toBe(1);
  });
});

it('compares only waves with the same questions (C5)', () => {
  expect(isComparable(infraLoadV1, { key: 'infra-load', version: 1 })).toBe(
    true,
  );
  expect(isComparable(infraLoadV1, { key: 'infra-load', version: 2 })).toBe(
    false,
  );
  expect(isComparable(infraLoadV1, { key: 'own', version: 1 })).toBe(false);
});
