import type { DoraMetricId } from '@boardwalk/plugin-dora-common';
import type { Tick } from '../plot/Tick';
import { durationTicks, durationTickText } from '../scale/durationTicks';
import { linearTicks } from '../scale/linearTicks';

/** Grid of things that are counted. */
export function countTicksOf(max: number, locale: string): Tick[] {
  const number = new Intl.NumberFormat(locale);
  return linearTicks({ max, smallest: 1 }).map(value => ({
    value,
    text: number.format(value),
  }));
}

/** Grid of shares, 0 to 1. */
export function shareTicksOf(max: number, locale: string): Tick[] {
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    maximumFractionDigits: 1,
  });
  // Nothing failed at all: an axis is there all the same.
  return linearTicks({ max: max || 0.1 }).map(value => ({
    value,
    text: percent.format(value),
  }));
}

/** Grid of times in seconds. */
export function durationTicksOf(max: number, locale: string): Tick[] {
  const ticks = durationTicks(max);
  return ticks.map(value => ({
    value,
    text: durationTickText(value, ticks, locale),
  }));
}

/** Grid of the headline figure of a metric. */
export function metricTicksOf(
  metric: DoraMetricId,
  max: number,
  locale: string,
): Tick[] {
  switch (metric) {
    case 'deploymentFrequency': {
      const number = new Intl.NumberFormat(locale);
      return linearTicks({ max: max || 1 }).map(value => ({
        value,
        text: number.format(value),
      }));
    }
    case 'changeFailRate':
    case 'deploymentReworkRate':
      return shareTicksOf(max, locale);
    default:
      return durationTicksOf(max || 1, locale);
  }
}
