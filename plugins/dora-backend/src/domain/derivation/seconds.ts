/** Whole seconds between two moments; undefined when one is unknown, or the second is earlier. */
export function secondsBetween(
  from: number | undefined,
  to: number | undefined,
): number | undefined {
  return from === undefined || to === undefined || to < from
    ? undefined
    : Math.floor((to - from) / 1000);
}
