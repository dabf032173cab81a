import { dayAfter, nextQuarter } from './plans';

describe('plans', () => {
  it.each([
    ['2026-03-02', '2026-04-01'],
    ['2026-03-31', '2026-04-01'],
    ['2026-04-01', '2026-07-01'],
    ['2026-12-31', '2027-01-01'],
  ])('has the next quarter of %s begin on %s', (day, next) => {
    expect(nextQuarter(new Date(`${day}T23:00:00Z`))).toBe(next);
  });

  it('counts days, not hours', () => {
    expect(dayAfter(new Date('2026-02-27T23:59:00Z'), 2)).toBe('2026-03-01');
  });
});
