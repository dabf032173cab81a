import { peopleOf, WAVE_A } from '../__testUtils__/people';
import {
  bandOf,
  hasFewAnswers,
  publishedFigures,
  publishedP,
} from './publishedFigures';
import { summariseGroup } from './summariseGroup';

const people = peopleOf(WAVE_A);
const index = people.map(person => person.index);
const FIRST = [62, 71, 55, 48, 80, 66, 59, 73, 68, 51, 77, 64];

describe('summariseGroup', () => {
  it('summarises a group of six of eight (SURVEY G1)', () => {
    const summary = summariseGroup(index, 8);
    expect(index.map(value => Number(value.toFixed(2)))).toEqual([
      47.22, 72.22, 44.44, 61.11, 80.56, 16.67,
    ]);
    expect(summary.mean).toBeCloseTo(53.704, 3);
    expect(summary.s).toBeCloseTo(22.884, 3);
    expect(summary.margin).toBeCloseTo(24.015, 3);
    expect(summary.finiteMargin).toBeCloseTo(12.837, 3);
    expect(summary.bounds[0]).toBeCloseTo(40.278, 3);
    expect(summary.bounds[1]).toBeCloseTo(65.278, 3);
    expect(publishedFigures(summary)).toEqual({
      n: 6,
      value: 54,
      ci: [29, 78],
      finite: [40, 67],
      bounds: [40, 66],
    });
    expect(hasFewAnswers(6, 6, 8)).toBe(true);
  });

  it('has the sub-scales of G1', () => {
    const means = ['knowledge', 'friction', 'drag'].map(key =>
      summariseGroup(
        people.map(({ subscales }) => subscales[key]),
        8,
      ),
    );
    [54.167, 68.056, 38.889].forEach((mean, i) =>
      expect(means[i].mean).toBeCloseTo(mean, 3),
    );
    expect(means.map(mean => publishedFigures(mean).value)).toEqual([
      54, 68, 39,
    ]);
  });

  it('keeps the interval of the process at full response (G2)', () => {
    const summary = summariseGroup(index, 6);
    expect(summary.finiteMargin).toBe(0);
    summary.bounds.forEach(bound => expect(bound).toBeCloseTo(53.704, 3));
    expect(summary.margin).toBeCloseTo(24.015, 3);
  });

  it('publishes one decimal from ten answers on (C2)', () => {
    expect(publishedFigures(summariseGroup(FIRST, 15))).toMatchObject({
      value: 64.5,
      ci: [58.1, 70.9],
      finite: [61.5, 67.5],
    });
  });

  it('cuts intervals to the scale, and has none for one answer', () => {
    expect(summariseGroup([0, 0, 100], 3).ci).toEqual([0, 100]);
    expect(summariseGroup([40], 1)).toMatchObject({
      ci: null,
      finite: null,
      bounds: [40, 40],
    });
  });

  it('rounds half up in spite of binary fractions', () => {
    const at = (mean: number, n: number) =>
      publishedFigures({ ...summariseGroup([mean], 1), n }).value;
    expect(at(53.5, 6)).toBe(54);
    expect(at(64.45, 12)).toBe(64.5);
    expect(at(8.35, 10)).toBe(8.4);
  });

  it.each([
    [0.0099, '<.01'],
    [0.01, '0.01'],
    [0.1342, '0.13'],
    [0.045, '0.05'],
  ])('publishes p of %s as %s', (p, text) => {
    expect(publishedP(p)).toBe(text);
  });

  it('bands loads and marks few answers', () => {
    expect([34.9, 35, 60, 60.1].map(value => bandOf(value))).toEqual([
      'light',
      'moderate',
      'moderate',
      'heavy',
    ]);
    expect(bandOf(30, { light: 20, heavy: 80 })).toBe('moderate');
    expect(hasFewAnswers(9, 9, 15)).toBe(false);
    expect(hasFewAnswers(8, 8, 14)).toBe(true);
  });
});
