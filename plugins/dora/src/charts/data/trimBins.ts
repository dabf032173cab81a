interface Bin {
  from: number;
  to: number | null;
  count: number;
}

/** Leaves out empty bins at both ends, but for one that shows where it ends. */
export function trimBins<T extends Bin>(bins: T[]): T[] {
  const first = bins.findIndex(({ count }) => count > 0);
  if (first < 0) return [];
  const last = bins.reduce(
    (found, { count }, index) => (count > 0 ? index : found),
    first,
  );
  return bins.slice(Math.max(0, first - 1), last + 2);
}
