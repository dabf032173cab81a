import { isReminderDue } from './waveRules';

const wave = (remindersSent: number) => ({
  openedAt: new Date('2026-03-02T08:00:00Z'),
  closesAt: new Date('2026-03-16T08:00:00Z'),
  remindersSent,
});

describe('isReminderDue', () => {
  it.each([
    ['2026-03-09T07:59:00Z', 0, false],
    ['2026-03-09T08:00:00Z', 0, true],
    ['2026-03-09T09:00:00Z', 1, false],
    ['2026-03-14T07:59:00Z', 1, false],
    ['2026-03-14T08:00:00Z', 1, true],
    ['2026-03-14T09:00:00Z', 2, false],
    ['2026-03-16T08:00:00Z', 0, false],
  ])('at %s after %d rounds: %s', (now, sent, due) => {
    expect(isReminderDue(wave(sent), new Date(now))).toBe(due);
  });

  it('is half way first in a short wave too', () => {
    // Two days before the end come before the half here.
    const short = {
      ...wave(0),
      closesAt: new Date('2026-03-05T08:00:00Z'),
    };
    expect(isReminderDue(short, new Date('2026-03-03T07:59:00Z'))).toBe(false);
    expect(isReminderDue(short, new Date('2026-03-03T08:00:00Z'))).toBe(true);
  });
});
