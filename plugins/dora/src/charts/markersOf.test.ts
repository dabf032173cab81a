import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import { markersOf } from './markersOf';

const answerOf = (
  timeZone: string,
  dates: string[],
  range = { from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' },
) =>
  ({
    ...range,
    timeZone,
    platformDates: dates.map((date, index) => ({
      entity: `group:default/${index}`,
      title: `Team ${index}`,
      date,
    })),
  } as MetricsAnswer);
const markers = (answer: MetricsAnswer) =>
  markersOf(answer, title => `${title} came`);

describe('markersOf', () => {
  it('marks the days inside of the range', () => {
    expect(
      markers(answerOf('UTC', ['2026-02-28', '2026-03-12', '2026-04-01'])),
    ).toEqual([
      {
        moment: '2026-03-12T12:00:00.000Z',
        label: 'Team 1 came',
        kind: 'adoption',
      },
    ]);
  });

  it.each(['Pacific/Auckland', 'America/Los_Angeles', 'Asia/Kolkata'])(
    'means the day as it is in %s',
    timeZone => {
      const [{ moment }] = markers(answerOf(timeZone, ['2026-03-12']));
      expect(
        new Intl.DateTimeFormat('en-CA', { timeZone }).format(new Date(moment)),
      ).toBe('2026-03-12');
    },
  );

  it('marks nothing where there is too much to mark, or nothing', () => {
    expect(markers(answerOf('UTC', Array(11).fill('2026-03-12')))).toEqual([]);
    expect(markers(answerOf('UTC', []))).toEqual([]);
  });
});
