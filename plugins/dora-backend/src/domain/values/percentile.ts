/**
 * The value below which a share of an ascending list lies, with linear
 * interpolation between its two neighbours, as PostgreSQL's `percentile_cont`
 * computes it. Null for an empty list.
 */
export function percentile(
  ascending: ArrayLike<number>,
  share: number,
): number | null {
  if (ascending.length === 0) return null;
  const rank = share * (ascending.length - 1);
  const below = ascending[Math.floor(rank)];
  const above = ascending[Math.ceil(rank)];
  return below + (rank - Math.floor(rank)) * (above - below);
}
