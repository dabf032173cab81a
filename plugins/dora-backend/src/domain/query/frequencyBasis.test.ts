import { ZonedDays } from '../time/ZonedDays';
import { dayOfIso } from '../time/days';
import { frequencyBasis } from './frequencyBasis';
import { planRange } from './planBuckets';

const days = ZonedDays.of('Europe/Berlin');

const basis = (
  from: string,
  to: string,
  more: {
    now?: string;
    weeks?: Array<[string, number]>;
    firstDays?: string[];
  } = {},
) => {
  const now = Date.parse(more.now ?? '2026-12-01T00:00:00Z');
  const start = (day: string) => days.startOf(dayOfIso(day));
  return frequencyBasis({
    bucket: planRange({
      range: { from: start(from), to: start(to) },
      days,
      now,
    }),
    deploymentDays: {
      byWeek: new Map(
        (more.weeks ?? []).map(([week, count]) => [dayOfIso(week), count]),
      ),
      firstDays: (more.firstDays ?? ['2020-01-01']).map(dayOfIso),
    },
    deployments: 0,
    days,
    now,
  });
};

describe('frequencyBasis', () => {
  it('counts days of the calendar, though clocks change', () => {
    expect(basis('2026-03-01', '2026-04-01').days).toBe(31);
    expect(basis('2026-10-25', '2026-10-26').days).toBe(1);
  });

  it('leaves out what is not over', () => {
    expect(
      basis('2026-03-01', '2026-04-01', { now: '2026-03-03T11:00:00Z' }).days,
    ).toBe(2.5);
    expect(
      basis('2026-03-01', '2026-04-01', { now: '2026-02-01T00:00:00Z' }).days,
    ).toBeNull();
  });

  it('says nothing of the time before anything was reported', () => {
    const firstDays = ['2026-03-15'];
    expect(basis('2026-03-01', '2026-03-15', { firstDays }).days).toBeNull();
    expect(basis('2026-03-01', '2026-03-16', { firstDays }).days).toBe(15);
    expect(
      basis('2026-03-01', '2026-04-01', { firstDays: [] }).days,
    ).toBeNull();
  });

  it('looks at whole weeks that are over, for services that report by then', () => {
    const weeks: Array<[string, number]> = [
      ['2026-02-23', 9],
      ['2026-03-02', 3],
      ['2026-03-09', 4],
      ['2026-03-16', 9],
    ];
    const firstDays = ['2026-01-01', '2026-03-10'];
    // From a Sunday to a Wednesday: two whole weeks.
    expect(
      basis('2026-03-01', '2026-03-18', { weeks, firstDays }),
    ).toMatchObject({ serviceWeeks: 3, deploymentDays: 7 });
    expect(
      basis('2026-03-01', '2026-03-18', {
        weeks,
        firstDays,
        now: '2026-03-11T00:00:00Z',
      }),
    ).toMatchObject({ serviceWeeks: 1, deploymentDays: 3 });
    expect(basis('2026-03-03', '2026-03-09', { weeks })).toMatchObject({
      serviceWeeks: 0,
      deploymentDays: 0,
    });
  });
});
