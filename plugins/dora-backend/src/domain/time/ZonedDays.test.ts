import fc from 'fast-check';
import { DateTime } from 'luxon';
import { dayOfIso, isoOfDay, monthOf, weekOf } from './days';
import { ZonedDays } from './ZonedDays';

const zones = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kolkata',
  'Pacific/Auckland',
  // Clocks change at midnight, by half an hour, or a whole day is left out.
  'America/Sao_Paulo',
  'America/Havana',
  'Africa/Cairo',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Beirut',
];

describe('ZonedDays', () => {
  it.each(zones)('finds the day of a moment as Luxon does: %s', zone => {
    const days = ZonedDays.of(zone);
    const check = (moment: number) => {
      const local = DateTime.fromMillis(moment, { zone });
      expect(isoOfDay(days.dayOf(moment))).toBe(local.toISODate());
    };
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2040, 0) }),
        check,
      ),
      { numRuns: 300 },
    );
    const first = dayOfIso('2009-01-01');
    for (let day = first; day < first + 3 * 366; day++) {
      const start = days.startOf(day);
      check(start);
      check(start - 1);
    }
  });

  it.each([
    ['Europe/Berlin', '2026-03-29', 23],
    ['Europe/Berlin', '2026-10-25', 25],
    ['America/New_York', '2026-03-08', 23],
    ['Pacific/Auckland', '2026-04-05', 25],
    ['Asia/Kolkata', '2026-03-29', 24],
    ['Pacific/Apia', '2011-12-30', 0],
  ])('%s %s has %i hours', (zone, iso, hours) => {
    const days = ZonedDays.of(zone);
    const day = dayOfIso(iso);
    expect((days.startOf(day + 1) - days.startOf(day)) / 3_600_000).toBe(hours);
  });

  it('knows no made-up zone', () => {
    expect(() => ZonedDays.of('Middle/Earth')).toThrow(RangeError);
  });
});

describe('days', () => {
  it('know leap days, weeks and months', () => {
    const leap = dayOfIso('2024-02-29');
    expect(isoOfDay(leap + 1)).toBe('2024-03-01');
    expect(isoOfDay(weekOf(leap))).toBe('2024-02-26');
    expect(isoOfDay(monthOf(leap))).toBe('2024-02-01');
    expect(isoOfDay(monthOf(leap, 1))).toBe('2024-03-01');
    expect(isoOfDay(weekOf(dayOfIso('1969-12-28')))).toBe('1969-12-22');
    expect(isoOfDay(weekOf(dayOfIso('2026-11-23')))).toBe('2026-11-23');
  });
});
