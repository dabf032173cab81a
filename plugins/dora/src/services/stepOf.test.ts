import type { BenchmarkPlace } from '@boardwalk/plugin-dora-common';
import { stepOf } from './stepOf';

const score = (value: number): BenchmarkPlace => ({
  kind: 'score',
  score: value,
  label: '',
  industryMean: 5,
  evidence: 'verified',
});

describe('stepOf', () => {
  it.each([
    [0, 1],
    [2.4, 1],
    [2.5, 2],
    [7.4, 3],
    [7.5, 4],
    [10, 4],
  ])('takes a score of %s for step %s', (value, step) => {
    expect(stepOf(score(value))).toBe(step);
  });

  it('takes the four tiers for the four steps', () => {
    const steps = (['low', 'medium', 'high', 'elite'] as const).map(tier =>
      stepOf({ kind: 'tier', tier, label: '', evidence: 'verified' }),
    );
    expect(steps).toEqual([1, 2, 3, 4]);
  });
});
