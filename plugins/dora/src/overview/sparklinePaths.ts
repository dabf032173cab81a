/** What the highest point of a sparkline stands for. */
export const topOf = (values: Array<number | null>): number =>
  Math.max(...values.map(value => value ?? 0), 0) || 1;

/**
 * Lines of a sparkline in a box of this size; points without data leave a gap.
 * The box reaches from zero to `top`, the largest value when left out.
 */
export function sparklinePaths(
  values: Array<number | null>,
  {
    width,
    height,
    top = topOf(values),
  }: { width: number; height: number; top?: number },
): string[] {
  const step = values.length > 1 ? width / (values.length - 1) : 0;
  const round = (value: number) => Math.round(value * 10) / 10;
  const lines: string[][] = [[]];
  values.forEach((value, index) => {
    if (value === null) {
      lines.push([]);
      return;
    }
    lines[lines.length - 1].push(
      `${round(index * step)},${round(height - (value / top) * height)}`,
    );
  });
  return lines
    .filter(points => points.length > 0)
    .map(points =>
      // A point alone becomes a dot: its line ends where it begins.
      points.length === 1
        ? `M${points[0]}L${points[0]}`
        : `M${points.join('L')}`,
    );
}
