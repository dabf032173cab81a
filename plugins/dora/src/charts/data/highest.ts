/** The highest of the figures that are known; 0 without any. */
export const highest = (values: Array<number | null>): number =>
  values.reduce<number>((most, value) => Math.max(most, value ?? 0), 0);
