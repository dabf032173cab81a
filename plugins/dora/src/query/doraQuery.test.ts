import {
  readDoraQuery,
  toMetricsRequest,
  toRangeRequest,
  writeDoraQuery,
} from './doraQuery';

const read = (search: string) => readDoraQuery(new URLSearchParams(search));
const today = '2026-11-25';

describe('the address', () => {
  it.each([
    '',
    'scope=group%3Adefault%2Fcheckout&period=30d',
    'from=2026-01-01&to=2026-04-01',
    'tier=staging&granularity=month&compare=none',
    'compare=2025-01-01..2025-04-01&edition=2024&ownership=then',
  ])('keeps "%s"', search => {
    expect(writeDoraQuery(read(search)).toString()).toBe(search);
  });

  it.each([
    'period=90d',
    'period=toString',
    'from=2026-02-30&to=2026-04-01',
    'from=2026-04-01&to=2026-01-01',
    'from=2026-04-01',
    'tier=prod',
    'granularity=none',
    'compare=2025-01-01',
    'edition=2022',
    'ownership=later',
    'scope=',
  ])('takes "%s" for the default', search => {
    expect(read(search)).toEqual(read(''));
  });

  it('leaves parameters of others alone', () => {
    const params = writeDoraQuery(
      read('period=7d'),
      new URLSearchParams('failed=true&period=30d&scope=a'),
    );
    expect(params.toString()).toBe('failed=true&period=7d');
  });
});

describe('the request', () => {
  it('spans whole days up to and with today', () => {
    expect(toRangeRequest(read('period=30d&scope=cart'), today)).toEqual({
      scope: 'cart',
      from: '2026-10-27',
      to: '2026-11-26',
      ownership: 'now',
    });
  });

  it.each([
    ['period=30d', 'day'],
    ['', 'week'],
    ['period=365d', 'week'],
    ['period=730d', 'month'],
    ['period=730d&granularity=day', 'day'],
  ])('of "%s" has a point for each %s', (search, granularity) => {
    expect(toMetricsRequest(read(search), today).granularity).toBe(granularity);
  });

  it.each([
    ['', 'previous'],
    ['compare=none', undefined],
    ['compare=2025-01-01..2025-04-01', '2025-01-01..2025-04-01'],
  ])('of "%s" compares with %s', (search, compare) => {
    expect(toMetricsRequest(read(search), today).compare).toBe(compare);
  });
});
