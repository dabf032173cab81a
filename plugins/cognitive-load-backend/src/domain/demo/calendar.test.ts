import { demoCalendar } from './calendar';

const DAY_MS = 86_400_000;
const iso = (moment: Date) => moment.toISOString().slice(0, 16);

describe('demoCalendar', () => {
  it('shows the baseline, the latest two quarters and one that is open', () => {
    const { past, open } = demoCalendar(new Date('2026-11-30T08:00:00Z'));
    expect(
      past.map(({ title, openedAt }) => `${iso(openedAt)} ${title}`),
    ).toEqual([
      '2025-06-09T09:00 Before the platform, June 2025',
      '2026-06-08T09:00 Infrastructure load, June 2026',
      '2026-09-14T09:00 Infrastructure load, September 2026',
    ]);
    expect(iso(open.openedAt)).toBe('2026-11-26T09:00');
    expect(iso(open.closesAt)).toBe('2026-12-07T17:00');
  });

  it('leaves four weeks between waves and ends the past ones, on any day of two years', () => {
    for (let day = 0; day < 730; day++) {
      const now = new Date(Date.UTC(2026, 10, 1) + day * DAY_MS + 1);
      const { past, open } = demoCalendar(now);
      expect(past).toHaveLength(3);
      const waves = [...past, open];
      for (let i = 1; i < waves.length; i++) {
        const apart =
          waves[i].openedAt.getTime() - waves[i - 1].openedAt.getTime();
        expect(apart).toBeGreaterThan(28 * DAY_MS);
      }
      expect(past[2].closesAt.getTime()).toBeLessThan(now.getTime());
      expect(open.openedAt.getTime()).toBeLessThan(now.getTime());
      expect(open.closesAt.getTime()).toBeGreaterThan(now.getTime());
    }
  });
});
