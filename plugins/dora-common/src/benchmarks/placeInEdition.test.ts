import type { DoraMetricId } from '../metrics/types';
import { BENCHMARK_EDITIONS } from './editions';
import { placeInEdition } from './placeInEdition';
import type { BenchmarkEditionId } from './types';

const HOUR = 3_600;
const DAY = 24 * HOUR;

const tierOf = (
  edition: BenchmarkEditionId,
  metric: DoraMetricId,
  value: number,
) => {
  const place = placeInEdition(edition, metric, value);
  return place?.kind === 'tier' ? place.tier : place;
};
const scoreOf = (metric: DoraMetricId, value: number) => {
  const place = placeInEdition('2025', metric, value);
  return place?.kind === 'score' ? place.score : place;
};

describe('placeInEdition', () => {
  it.each([
    ['2021', 'deploymentFrequency', 3, 'elite'],
    ['2021', 'deploymentFrequency', 1 / 10, 'high'],
    ['2021', 'deploymentFrequency', 1 / 400, 'low'],
    ['2021', 'changeLeadTime', 1800, 'elite'],
    ['2021', 'changeLeadTime', 2 * DAY, 'high'],
    ['2021', 'changeFailRate', 0.02, 'elite'],
    ['2023', 'changeLeadTime', 3 * HOUR, 'elite'],
    ['2023', 'changeLeadTime', DAY, 'high'],
    ['2024', 'deploymentFrequency', 1, 'high'],
    ['2024', 'deploymentFrequency', 1.01, 'elite'],
    ['2024', 'failedDeploymentRecoveryTime', 2 * HOUR, 'high'],
    ['2024', 'changeLeadTime', 60 * DAY, 'low'],
  ] as const)('finds the tier of %s %s %s', (edition, metric, value, tier) => {
    expect(tierOf(edition, metric, value)).toBe(tier);
  });

  it.each([
    [
      'between an hour and a day, in 2021',
      '2021',
      'changeLeadTime',
      5 * HOUR,
      'high',
    ],
    [
      'between a week and a month, in 2021',
      '2021',
      'changeLeadTime',
      14 * DAY,
      'medium',
    ],
    [
      'between a day and a week, in 2024',
      '2024',
      'failedDeploymentRecoveryTime',
      3 * DAY,
      'low',
    ],
    ['between 15 and 16 %, in 2021', '2021', 'changeFailRate', 0.155, 'high'],
  ] as const)(
    'takes the next worse tier in a gap: %s',
    (_, edition, metric, value, tier) => {
      expect(placeInEdition(edition, metric, value)).toMatchObject({
        tier,
        note: expect.stringContaining('No cluster'),
      });
    },
  );

  it('takes the worst tier beyond all ranges', () => {
    expect(tierOf('2024', 'changeLeadTime', 400 * DAY)).toBe('low');
    expect(tierOf('2024', 'deploymentFrequency', 0)).toBe('low');
  });

  it('takes the nearest cluster where change fail rates are no ladder', () => {
    // 2024: elite 5 %, medium 10 %, high 20 %, low 40 %.
    expect(tierOf('2024', 'changeFailRate', 0)).toBe('elite');
    expect(tierOf('2024', 'changeFailRate', 0.1)).toBe('medium');
    expect(tierOf('2024', 'changeFailRate', 0.14)).toBe('medium');
    expect(tierOf('2024', 'changeFailRate', 0.18)).toBe('high');
    expect(tierOf('2024', 'changeFailRate', 0.9)).toBe('low');
  });

  it('says what is unverified', () => {
    expect(placeInEdition('2023', 'changeLeadTime', HOUR)).toMatchObject({
      evidence: 'verified',
    });
    expect(placeInEdition('2023', 'changeLeadTime', 2 * DAY)).toMatchObject({
      evidence: 'unverified',
    });
  });

  it.each([
    ['changeLeadTime', 200 * DAY, 0],
    ['changeLeadTime', 3 * DAY, 6],
    ['changeLeadTime', DAY, 6],
    ['changeLeadTime', HOUR, 8],
    ['changeLeadTime', 0, 10],
    ['failedDeploymentRecoveryTime', 40 * DAY, 2],
    ['deploymentFrequency', 0, 0],
    ['deploymentFrequency', 1 / 90, 2],
    ['deploymentFrequency', 1, 6],
    ['deploymentFrequency', 1.5, 8],
    ['deploymentFrequency', 2, 8],
    ['deploymentFrequency', 2.5, 10],
    ['changeFailRate', 0, 10],
    ['changeFailRate', 0.25, 7.5],
    ['deploymentReworkRate', 1, 0],
  ] as const)('scores %s %s with %s', (metric, value, score) => {
    expect(scoreOf(metric, value)).toBe(score);
  });

  it('has no place for what is not known', () => {
    expect(placeInEdition('2025', 'changeLeadTime', null)).toBeUndefined();
    expect(placeInEdition('2024', 'deploymentReworkRate', 0.1)).toBeUndefined();
  });

  it('names a source and a date for each edition', () => {
    for (const { source } of BENCHMARK_EDITIONS) {
      expect(source.published).toMatch(/^20\d\d/);
      expect(source.where).not.toBe('');
    }
  });
});
