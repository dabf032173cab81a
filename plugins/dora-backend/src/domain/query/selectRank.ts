/** Below so many values sorting is as fast as selecting. */
const SMALL = 32;

/**
 * The value that has a rank in the order of a list, by Hoare's selection: some
 * percentiles of a hundred thousand values cost a tenth of sorting them. Moves
 * values about within the list: those before the rank are not larger than it
 * afterwards, those behind it not smaller.
 */
export function selectRank(values: Int32Array, rank: number): number {
  let left = 0;
  let right = values.length - 1;
  // Halving would take 31 steps; a list that resists is sorted instead.
  for (let steps = 0; right - left > SMALL && steps < 64; steps++) {
    const pivot = medianOfThree(
      values[left],
      values[Math.floor((left + right) / 2)],
      values[right],
    );
    let low = left;
    let high = right;
    while (low <= high) {
      while (values[low] < pivot) low++;
      while (values[high] > pivot) high--;
      if (low <= high) {
        const value = values[low];
        values[low++] = values[high];
        values[high--] = value;
      }
    }
    if (rank <= high) right = high;
    else if (rank >= low) left = low;
    else return values[rank];
  }
  values.subarray(left, right + 1).sort();
  return values[rank];
}

function medianOfThree(a: number, b: number, c: number): number {
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}

/** As `percentile`, of a list in any order, whose values it moves about. */
export function selectPercentile(
  values: Int32Array,
  share: number,
): number | null {
  if (values.length === 0) return null;
  const rank = share * (values.length - 1);
  const lower = Math.floor(rank);
  const below = selectRank(values, lower);
  if (rank === lower) return below;
  let above = values[lower + 1];
  for (let index = lower + 2; index < values.length; index++)
    if (values[index] < above) above = values[index];
  return below + (rank - lower) * (above - below);
}
