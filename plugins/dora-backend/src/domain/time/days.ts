const DAY_MS = 86_400_000;

/**
 * A calendar day as a number: days since 1 January 1970. It is a day of a
 * calendar, not a moment; `ZonedDays` says when it begins somewhere.
 */
export type Day = number;

/** `2026-03-29` */
export function isoOfDay(day: Day): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The day of `2026-03-29`. */
export function dayOfIso(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / DAY_MS;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The day of a text; undefined when it is no date, such as 30 February. */
export function parseDay(text: string): Day | undefined {
  if (!DATE.test(text)) return undefined;
  const day = dayOfIso(text);
  // 30 February parses, as a day of March.
  return Number.isFinite(day) && isoOfDay(day) === text ? day : undefined;
}

/** Monday of the day's week. 1 January 1970 was a Thursday. */
export function weekOf(day: Day): Day {
  return day - ((((day + 3) % 7) + 7) % 7);
}

/** First day of the day's month, or of a later one. */
export function monthOf(day: Day, later = 0): Day {
  const date = new Date(day * DAY_MS);
  return (
    Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + later, 1) / DAY_MS
  );
}
