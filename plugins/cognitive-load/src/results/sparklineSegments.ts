/** A wave on a line from 0 to 100; null where it is not shown. */
export interface SparklinePoint {
  value: number | null;
  /** Other questions were asked than before. */
  breaksBefore: boolean;
}

/**
 * Dots of the waves in a box of this size, and lines between neighbours that
 * asked the same. Nothing is drawn over a gap.
 */
export function sparklineSegments(
  points: readonly SparklinePoint[],
  { width, height }: { width: number; height: number },
): { dots: { x: number; y: number }[]; lines: string[] } {
  const step = points.length > 1 ? width / (points.length - 1) : 0;
  const round = (value: number) => Math.round(value * 10) / 10;
  const places = points.map(({ value }, index) =>
    value === null
      ? null
      : {
          x: round(points.length > 1 ? index * step : width / 2),
          y: round(height - (value / 100) * height),
        },
  );
  const lines = places.flatMap((to, index) => {
    const from = places[index - 1];
    return from && to && !points[index].breaksBefore
      ? [`M${from.x},${from.y}L${to.x},${to.y}`]
      : [];
  });
  return { dots: places.flatMap(place => (place ? [place] : [])), lines };
}
