/** The oldest of moments as hosts write them; undefined where none can be read. */
export function oldestOf(moments: readonly string[]): Date | undefined {
  const times = moments
    .map(moment => Date.parse(moment))
    .filter(Number.isFinite);
  return times.length ? new Date(Math.min(...times)) : undefined;
}
