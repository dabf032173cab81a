/** Ends of an interval with a confidence of 95 %. Infinite where there is no bound. */
export interface Interval {
  low: number;
  high: number;
}

/** What an estimate says, and between what the truth is likely to be. */
export interface Estimate extends Interval {
  value: number;
}

/** What is left out at each end of an interval. */
export const TAIL = 0.025;

/** The quantile of the normal distribution that belongs to it. */
export const Z = 1.959963984540054;
