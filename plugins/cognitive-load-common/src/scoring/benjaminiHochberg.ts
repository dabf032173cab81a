/**
 * Which of many p values stand with a false discovery rate of `q`, by the method
 * of Benjamini and Hochberg; in the order of the input.
 */
export function benjaminiHochberg(
  ps: readonly number[],
  q: number = 0.1,
): boolean[] {
  const order = ps.map((_, i) => i).sort((a, b) => ps[a] - ps[b]);
  let last = -1;
  order.forEach((index, rank) => {
    if (ps[index] <= ((rank + 1) * q) / ps.length + 1e-12) last = rank;
  });
  const flagged = new Set(order.slice(0, last + 1));
  return ps.map((_, i) => flagged.has(i));
}
