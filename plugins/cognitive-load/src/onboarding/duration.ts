const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A duration in its two largest units. */
export type DurationParts =
  | { unit: 'seconds'; seconds: number }
  | { unit: 'minutes'; minutes: number; seconds: number }
  | { unit: 'hours'; hours: number; minutes: number }
  | { unit: 'days'; days: number; hours: number };

/** Splits milliseconds, so that people can read them; negative ones count as none. */
export function durationParts(milliseconds: number): DurationParts {
  const total = Math.max(0, Math.floor(milliseconds / 1000));
  if (total < MINUTE) return { unit: 'seconds', seconds: total };
  if (total < HOUR)
    return {
      unit: 'minutes',
      minutes: Math.floor(total / MINUTE),
      seconds: total % MINUTE,
    };
  if (total < DAY)
    return {
      unit: 'hours',
      hours: Math.floor(total / HOUR),
      minutes: Math.floor((total % HOUR) / MINUTE),
    };
  return {
    unit: 'days',
    days: Math.floor(total / DAY),
    hours: Math.floor((total % DAY) / HOUR),
  };
}
