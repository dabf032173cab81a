import { durationTicks, durationTickText } from './durationTicks';
import { linearTicks } from './linearTicks';

const HOUR = 3600;
const DAY = 24 * HOUR;

describe('ticks of figures', () => {
  it.each([
    [54, [0, 20, 40, 60]],
    [100, [0, 50, 100]],
    [0.13, [0, 0.05, 0.1, 0.15]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [7, [0, 2, 4, 6, 8]],
  ])('up to %s are round', (max, ticks) => {
    expect(linearTicks({ max })).toEqual(ticks);
  });

  it('of things that are counted are whole', () => {
    expect(linearTicks({ max: 2, smallest: 1 })).toEqual([0, 1, 2]);
    expect(linearTicks({ max: 0, smallest: 1 })).toEqual([0, 1]);
  });

  it.each([0.001, 0.7, 1, 3, 9.99, 10, 11, 12345.6])(
    'reach %s, in few steps',
    max => {
      const ticks = linearTicks({ max });
      expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(max);
      expect(ticks.length).toBeLessThanOrEqual(5);
    },
  );
});

describe('ticks of times', () => {
  it.each([
    [50, 10],
    [4 * 60, 60],
    [2.5 * HOUR, HOUR / 2],
    [14 * HOUR, 3 * HOUR],
    [4 * DAY, DAY],
    [40 * DAY, 10 * DAY],
    [9000 * DAY, 1800 * DAY],
  ])('up to %s seconds are in steps of %s', (max, step) => {
    const ticks = durationTicks(max);
    expect(ticks[1]).toBe(step);
    expect(ticks[ticks.length - 1]).toBeGreaterThanOrEqual(max);
  });

  it('has an axis for no time at all', () => {
    expect(durationTicks(0)).toEqual([0, HOUR]);
  });

  it('are all in the unit of the step', () => {
    const ticks = durationTicks(50 * HOUR);
    expect(ticks.map(tick => durationTickText(tick, ticks, 'en-GB'))).toEqual([
      '0',
      '12 hrs',
      '24 hrs',
      '36 hrs',
      '48 hrs',
      '60 hrs',
    ]);
  });
});
