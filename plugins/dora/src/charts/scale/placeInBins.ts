interface Bin {
  from: number;
  to: number | null;
}

/**
 * Where a value lies among bins: 2.5 is the middle of the third one. In a last
 * bin without an end it lies in the middle, as nobody knows more.
 */
export function placeInBins(bins: Bin[], value: number): number | undefined {
  const index = bins.findIndex(
    ({ from, to }) => from <= value && (to === null || value < to),
  );
  if (index < 0) return undefined;
  const { from, to } = bins[index];
  return index + (to === null ? 0.5 : (value - from) / (to - from));
}
