import { createRandom } from '@boardwalk/plugin-demo-node';

export const DAY_MS = 86_400_000;

/** Share of an ordinary weekday's work; Sunday first. */
const WEEKDAYS = [0.03, 1, 1.15, 1.1, 1.1, 0.6, 0.04];

/** Holidays: nobody deploys in the last days of the year, fewer in summer. */
function season(day: Date): number {
  const month = day.getUTCMonth();
  const date = day.getUTCDate();
  if ((month === 11 && date >= 20) || (month === 0 && date <= 4)) return 0.12;
  if (month === 6 || (month === 7 && date <= 20)) return 0.68;
  // The last weeks before the boating season.
  if (month === 2 || month === 3) return 1.2;
  return 1;
}

/** How much of a week's work falls on a day. */
export function shareOfWeek(day: Date): number {
  return (WEEKDAYS[day.getUTCDay()] * season(day)) / 5;
}

/** One week in about fourteen, in which a team breaks more and takes longer. */
export function isBadWeek(team: string, day: Date): boolean {
  const monday = Math.floor((day.getTime() / DAY_MS + 3) / 7);
  return createRandom(`bad week ${team} ${monday}`).chance(0.07);
}
