import type { GroupSummary, Interval } from './summariseGroup';

/** From this many answers on, figures are published with one decimal. */
const ONE_DECIMAL_FROM = 10;
/** Sums of thirds differ from their exact value by less than this. */
const NOISE = 1e-9;

const halfUp = (value: number, unit: number) =>
  Math.floor(value * unit + 0.5 + NOISE) / unit;

/** A figure as published: whole below ten answers, else one decimal, half up. */
export function publishedValue(value: number, n: number): number {
  return halfUp(value, n < ONE_DECIMAL_FROM ? 1 : 10);
}

/** An interval as published: below ten answers whole and rounded outward. */
export function publishedInterval(interval: Interval, n: number): Interval {
  const [low, high] = interval;
  if (n >= ONE_DECIMAL_FROM) return [halfUp(low, 10), halfUp(high, 10)];
  return [Math.floor(low + NOISE), Math.ceil(high - NOISE)];
}

/** A p value as published: two decimals, or `<.01`. */
export function publishedP(p: number): string {
  return p < 0.01 ? '<.01' : halfUp(p, 100).toFixed(2);
}

/** What leaves the library of a summary. */
export interface PublishedFigures {
  n: number;
  value: number;
  ci: Interval | null;
  finite: Interval | null;
  bounds: Interval;
}

/** Rounds a summary; unrounded numbers are neither stored nor sent. */
export function publishedFigures(summary: GroupSummary): PublishedFigures {
  const { n, mean, ci, finite, bounds } = summary;
  return {
    n,
    value: publishedValue(mean, n),
    ci: ci && publishedInterval(ci, n),
    finite: finite && publishedInterval(finite, n),
    bounds: publishedInterval(bounds, n),
  };
}

/** The word for an index or sub-scale; not validated, so an organisation may move it. */
export type LoadBand = 'light' | 'moderate' | 'heavy';

/** Below 35 light, above 60 heavy. */
export function bandOf(
  value: number,
  limits: { light: number; heavy: number } = { light: 35, heavy: 60 },
): LoadBand {
  if (value < limits.light) return 'light';
  return value > limits.heavy ? 'heavy' : 'moderate';
}

/** Whether a result gets the badge "few answers": less than 60 %, or fewer than 8. */
export function hasFewAnswers(
  n: number,
  responded: number,
  invited: number,
): boolean {
  return n < 8 || responded < 0.6 * invited;
}
