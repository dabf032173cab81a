import { createFormat } from './createFormat';

const words: Record<string, string> = {
  noData: 'No data',
  perDay: '{{rate}} per day',
  perWeek: '{{rate}} per week',
  perMonth: '{{rate}} per month',
  perYear: '{{rate}} per year',
  points: '{{points}} points',
};
const format = createFormat('en', (key, values = {}) =>
  words[key].replace(/\{\{(\w+)\}\}/g, (_, name) =>
    String(values[name as 'rate']),
  ),
);

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

it.each([
  [0, '0 sec'],
  [0.4, '0 sec'],
  [59, '59 sec'],
  [MINUTE, '1 min'],
  [45 * MINUTE, '45 min'],
  [89 * MINUTE, '89 min'],
  [90 * MINUTE, '1.5 hours'],
  [2 * HOUR, '2 hours'],
  [35 * HOUR, '35 hours'],
  [36 * HOUR, '1.5 days'],
  [3.2 * DAY, '3.2 days'],
  [10 * DAY, '10 days'],
  [59 * DAY, '59 days'],
  [100 * DAY, '3.3 months'],
  [800 * DAY, '2.2 years'],
])('%s seconds are "%s"', (seconds, text) => {
  expect(format.duration(seconds)).toBe(text);
});

it.each([
  [0, '0 per day'],
  [1.42, '1.4 per day'],
  [0.96, '1 per day'],
  [23.4, '23 per day'],
  [0.5, '3.5 per week'],
  [1 / 7, '1 per week'],
  [0.1, '3 per month'],
  [1 / 100, '3.7 per year'],
  [1 / 1000, '0.4 per year'],
])('%s a day is "%s"', (perDay, text) => {
  expect(format.rate(perDay)).toBe(text);
});

it.each([
  [0, '0%'],
  [0.0421, '4.2%'],
  [0.123, '12%'],
  [1, '100%'],
])('a share of %s is "%s"', (share, text) => {
  expect(format.share(share)).toBe(text);
});

it('writes differences of shares without a sign', () => {
  expect(format.points(-0.021)).toBe('2.1 points');
  expect(format.points(0.2)).toBe('20 points');
});

it('tells no data from zero', () => {
  for (const text of [
    format.duration(null),
    format.rate(null),
    format.share(undefined),
    format.points(null),
    format.count(null),
    format.metric('changeLeadTime', null),
  ]) {
    expect(text).toBe('No data');
  }
});

it('gives each metric its unit', () => {
  expect(format.metric('deploymentFrequency', 2)).toBe('2 per day');
  expect(format.metric('changeLeadTime', 7200)).toBe('2 hours');
  expect(format.metric('failedDeploymentRecoveryTime', 300)).toBe('5 min');
  expect(format.metric('changeFailRate', 0.05)).toBe('5%');
  expect(format.metric('deploymentReworkRate', 0.25)).toBe('25%');
});

it('writes moments in the time zone of the figures', () => {
  const moment = '2026-03-01T23:30:00.000Z';
  expect(format.date(moment, 'UTC')).toBe('1 Mar 2026');
  expect(format.date(moment, 'Europe/Berlin')).toBe('2 Mar 2026');
  expect(format.dateTime(moment, 'Europe/Berlin')).toBe('2 Mar 2026, 00:30');
});

it('ends a range with its last day', () => {
  const text = format.range(
    '2026-03-01T00:00:00.000Z',
    '2026-04-01T00:00:00.000Z',
    'UTC',
  );
  expect(text.replace(/[\u2009\u202f]/g, ' ')).toBe('1 – 31 Mar 2026');
});

it('speaks other languages', () => {
  const german = createFormat('de', key => key);
  expect(german.duration(3.2 * DAY)).toBe('3,2 Tage');
  expect(german.count(1204)).toBe('1.204');
});
