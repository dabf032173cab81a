import type { ZonedDays } from '../time/ZonedDays';
import { weekOf, type Day } from '../time/days';
import type { Bucket } from './planBuckets';

/** What a frequency is a share of. */
export interface FrequencyBasis {
  /** Days of the bucket that are over, with fractions; null when nothing had reported yet. */
  days: number | null;
  /** Weeks from Monday that are over and wholly in the bucket, times services that report. */
  serviceWeeks: number;
  /** Days on which a service deployed, in those weeks, over all services. */
  deploymentDays: number;
}

/** How services deployed, as far as frequencies need it. */
export interface DeploymentDays {
  /** Days on which a service deployed by Monday of the week, over all services. */
  byWeek: ReadonlyMap<Day, number>;
  /** For each service with a deployment ever, the day of its first; ascending. */
  firstDays: readonly Day[];
}

/**
 * Time that is not over is not counted, nor is a service before its first
 * deployment: a frequency of zero is only said of what reports.
 */
export function frequencyBasis(options: {
  bucket: Bucket;
  deploymentDays: DeploymentDays;
  /** Of the bucket. */
  deployments: number;
  days: ZonedDays;
  now: number;
}): FrequencyBasis {
  const { bucket, deploymentDays, deployments, days, now } = options;
  const { byWeek, firstDays } = deploymentDays;
  const today = days.dayOf(now);

  let serviceWeeks = 0;
  let deployed = 0;
  const monday = weekOf(bucket.first + 6);
  for (let week = monday; week + 7 <= Math.min(bucket.end, today); week += 7) {
    serviceWeeks += countBefore(firstDays, week + 7);
    deployed += byWeek.get(week) ?? 0;
  }

  const lastDay = days.dayOf(Math.max(bucket.from, bucket.to - 1));
  const reported =
    deployments > 0 || (firstDays.length > 0 && firstDays[0] <= lastDay);
  const elapsed = elapsedDays(bucket, days, now);
  return {
    days: reported && elapsed > 0 ? elapsed : null,
    serviceWeeks,
    deploymentDays: deployed,
  };
}

/** Days of the calendar: one with 23 or 25 hours is one day. */
function elapsedDays(bucket: Bucket, days: ZonedDays, now: number): number {
  const to = Math.min(bucket.to, now);
  if (to <= bucket.from) return 0;
  const position = (moment: number) => {
    const day = days.dayOf(moment);
    const start = days.startOf(day);
    return day + (moment - start) / (days.startOf(day + 1) - start);
  };
  return position(to) - position(bucket.from);
}

/** How many of an ascending list are below a bound. */
function countBefore(ascending: readonly number[], bound: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (ascending[middle] < bound) low = middle + 1;
    else high = middle;
  }
  return low;
}
