import type { MetricsAnswer } from '@boardwalk/plugin-dora-common';
import type { TimeMarker } from './TimeMarker';

/** More lines than these hide what they mark. */
const MOST = 10;

/** Noon of a date where the figures are made, as a moment. */
function noonOf(date: string, timeZone: string): string {
  const noon = Date.parse(`${date}T12:00:00Z`);
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).formatToParts(noon);
  const part = (type: Intl.DateTimeFormatPartTypes) =>
    Number(parts.find(found => found.type === type)?.value);
  const there = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
  );
  return new Date(2 * noon - there).toISOString();
}

/** Marks the days within a range on which the scope, or its parts, came to the platform. */
export function markersOf(
  { platformDates = [], from, to, timeZone }: MetricsAnswer,
  labelOf: (title: string) => string,
): TimeMarker[] {
  const inside = platformDates.flatMap(({ title, date }) => {
    const moment = noonOf(date, timeZone);
    return Date.parse(moment) >= Date.parse(from) &&
      Date.parse(moment) < Date.parse(to)
      ? { moment, label: labelOf(title), kind: 'adoption' as const }
      : [];
  });
  return inside.length > MOST ? [] : inside;
}
