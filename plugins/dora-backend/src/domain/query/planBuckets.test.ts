import fc from 'fast-check';
import { ZonedDays } from '../time/ZonedDays';
import { dayOfIso, isoOfDay, monthOf, weekOf } from '../time/days';
import { coverDays } from './coverDays';
import { planRange, planSeries } from './planBuckets';

const berlin = ZonedDays.of('Europe/Berlin');
const at = (iso: string) => Date.parse(iso);
const NOW = at('2026-06-01T00:00:00Z');
const day = fc.integer({
  min: dayOfIso('2023-01-01'),
  max: dayOfIso('2027-01-01'),
});

describe('coverDays', () => {
  it('has each day once, in order, with whole weeks and months only', () => {
    fc.assert(
      fc.property(day, fc.nat({ max: 800 }), (first, length) => {
        let next = first;
        for (const { grain, start } of coverDays(first, first + length)) {
          expect(start).toBe(next);
          expect(start).toBe(
            { day: start, week: weekOf(start), month: monthOf(start) }[grain],
          );
          next = { day: start + 1, week: start + 7, month: monthOf(start, 1) }[
            grain
          ];
        }
        expect(next).toBe(first + length);
      }),
    );
  });

  it('takes a year in a handful of cells', () => {
    const cells = coverDays(dayOfIso('2025-03-10'), dayOfIso('2026-03-10'));
    expect(cells.filter(({ grain }) => grain === 'month')).toHaveLength(11);
    expect(cells.length).toBeLessThan(30);
  });
});

describe('planRange', () => {
  it('separates whole days from parts of days', () => {
    const range = {
      from: at('2026-03-27T13:00:00Z'),
      to: at('2026-03-30T01:00:00Z'),
    };
    expect(planRange({ range, days: berlin, now: NOW })).toMatchObject({
      first: dayOfIso('2026-03-28'),
      end: dayOfIso('2026-03-30'),
      partial: false,
      parts: [
        { from: range.from, to: at('2026-03-27T23:00:00Z') },
        // Summer time has begun.
        { from: at('2026-03-29T22:00:00Z'), to: range.to },
      ],
    });
  });

  it('has one part and no day when both ends are within one', () => {
    const range = {
      from: at('2026-03-29T05:00:00Z'),
      to: at('2026-03-29T06:00:00Z'),
    };
    const plan = planRange({ range, days: berlin, now: NOW });
    expect(plan.parts).toEqual([range]);
    expect(plan.first).toBe(plan.end);
  });
});

describe('planSeries', () => {
  const plan = (
    from: string,
    to: string,
    granularity: 'day' | 'week' | 'month',
  ) =>
    planSeries({
      range: { from: at(from), to: at(to) },
      days: berlin,
      now: NOW,
      granularity,
    }).map(bucket => [
      isoOfDay(bucket.first),
      isoOfDay(bucket.end),
      bucket.partial,
    ]);

  it('begins weeks on Monday and flags what the range cuts', () => {
    expect(
      plan('2026-03-24T23:00:00Z', '2026-04-07T22:00:00Z', 'week'),
    ).toEqual([
      ['2026-03-25', '2026-03-30', true],
      ['2026-03-30', '2026-04-06', false],
      ['2026-04-06', '2026-04-08', true],
    ]);
  });

  it('flags a period that is not over', () => {
    expect(
      plan('2026-04-30T22:00:00Z', '2026-06-30T22:00:00Z', 'month'),
    ).toEqual([
      ['2026-05-01', '2026-06-01', false],
      ['2026-06-01', '2026-07-01', true],
    ]);
  });

  it('follows each other without gaps, whatever the zone, range and granularity', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('UTC', 'Europe/Berlin', 'Pacific/Apia', 'Asia/Beirut'),
        fc.integer({ min: at('2011-01-01'), max: at('2026-01-01') }),
        fc.integer({ min: 1, max: 200 * 86_400_000 }),
        fc.constantFrom<'day' | 'week' | 'month'>('day', 'week', 'month'),
        (zone, from, length, granularity) => {
          const days = ZonedDays.of(zone);
          const range = { from, to: from + length };
          let next = from;
          for (const bucket of planSeries({
            range,
            days,
            now: NOW,
            granularity,
          })) {
            expect(bucket.from).toBe(next);
            next = bucket.to;
            const whole = days.startOf(bucket.end) - days.startOf(bucket.first);
            const parts = bucket.parts.reduce(
              (sum, part) => sum + part.to - part.from,
              0,
            );
            expect(whole + parts).toBe(bucket.to - bucket.from);
          }
          expect(next).toBe(range.to);
        },
      ),
    );
  });
});
