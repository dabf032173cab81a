import { DateTime, IANAZone } from 'luxon';
import type { Day } from './days';

const DAY_MS = 86_400_000;
const known = new Map<string, ZonedDays>();

/**
 * Where days begin in a time zone. The start of a day is asked of Luxon once;
 * a moment then finds its day by comparing numbers, which holds whatever the
 * clocks did: days of 23 and 25 hours, and days that a zone skipped.
 */
export class ZonedDays {
  readonly #zone: string;
  readonly #starts = new Map<Day, number>();

  private constructor(zone: string) {
    this.#zone = zone;
  }

  /** The days of an IANA zone such as `Europe/Berlin`. */
  static of(zone: string): ZonedDays {
    let days = known.get(zone);
    if (!days) {
      if (!IANAZone.isValidZone(zone))
        throw new RangeError(`${zone} is no time zone`);
      days = new ZonedDays(zone);
      known.set(zone, days);
    }
    return days;
  }

  /** The moment at which a day begins, in milliseconds since 1970. */
  startOf(day: Day): number {
    let start = this.#starts.get(day);
    if (start === undefined) {
      const date = new Date(day * DAY_MS);
      const midnight = DateTime.fromObject(
        {
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        },
        { zone: this.#zone },
      ).startOf('day');
      // Where clocks go back at one to midnight, the day has two; it begins at the first.
      const earlier = midnight.minus({ hours: 1 });
      start = (
        earlier.hasSame(midnight, 'day') ? earlier : midnight
      ).toMillis();
      this.#starts.set(day, start);
    }
    return start;
  }

  /** The day on which a moment falls. */
  dayOf(moment: number): Day {
    let day = Math.floor(moment / DAY_MS);
    while (moment < this.startOf(day)) day--;
    while (moment >= this.startOf(day + 1)) day++;
    return day;
  }
}
