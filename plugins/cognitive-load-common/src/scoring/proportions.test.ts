import { peopleOf, WAVE_A } from '../__testUtils__/people';
import { cronbachAlpha } from './cronbachAlpha';
import { meanScore, rawTlx, weightedTlx } from './moduleScores';
import {
  distributionOf,
  lowShare,
  straightLineShare,
  wilson,
} from './proportions';

describe('proportions and module scores (SURVEY T4)', () => {
  it('has the share of low loads with its Wilson interval', () => {
    const loads = [0, 25, 25, 26, 50, 50, 50, 75, 75, 75, 100, 100];
    const { share, ci } = lowShare(loads);
    expect(share).toBe(0.25);
    expect(ci[0]).toBeCloseTo(0.089, 3);
    expect(ci[1]).toBeCloseTo(0.532, 3);
  });

  it.each([
    [0, 10, 0, 0.27753279986],
    [81, 263, 0.25528851988, 0.36620957698],
  ])('agrees with scipy on Wilson for %s of %s', (count, n, low, high) => {
    expect(wilson(count, n)[0]).toBeCloseTo(low, 10);
    expect(wilson(count, n)[1]).toBeCloseTo(high, 10);
  });

  it('rounds a distribution to tens', () => {
    expect(
      distributionOf([0, 25, 50, 50, 50, 62.5, 75, 75, 75, 75, 100]),
    ).toEqual({ low: 20, mid: 40, high: 50 });
  });

  it('scores satisfaction, ease and the task load index', () => {
    expect(meanScore([4, 4, 3, 5, 2, 4], 5)).toBeCloseTo(66.7, 1);
    expect(meanScore([6, 5], 7)).toBeCloseTo(75, 10);
    const ratings = [70, 10, 55, 40, 65, 60];
    expect(rawTlx(ratings)).toBe(50);
    expect(weightedTlx(ratings, [4, 0, 3, 2, 3, 3])).toBe(60);
    expect(() => weightedTlx(ratings, [5, 5, 5, 5, 5, 5])).toThrow('sum to 15');
  });

  it('tells the health of the instrument', () => {
    // By numpy, from the variances of the same six rows.
    const rows = [
      [75, 50, 25],
      [100, 75, 50],
      [25, 0, 25],
      [50, 50, 75],
      [75, 100, 75],
      [0, 25, 0],
    ];
    expect(cronbachAlpha(rows)).toBeCloseTo(0.86783042, 8);
    expect(
      cronbachAlpha([
        [50, 50],
        [50, 50],
      ]),
    ).toBeNull();
    expect(
      straightLineShare([
        ...peopleOf(WAVE_A),
        ...peopleOf('333333333 555555555'),
      ]),
    ).toBe(0.25);
  });
});
