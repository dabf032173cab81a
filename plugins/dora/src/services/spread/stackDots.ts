/** Where a dot is drawn: along the axis, and on which floor of its stack. */
export interface StackedDot {
  x: number;
  floor: number;
}

/**
 * Stacks dots that would cover each other. They keep their order, and move along
 * the axis by less than the size of a dot.
 *
 * @param places - places on the axis in pixels, ascending
 */
export function stackDots(places: number[], size: number): StackedDot[] {
  const heights = new Map<number, number>();
  return places.map(place => {
    const column = Math.floor(place / size);
    const floor = heights.get(column) ?? 0;
    heights.set(column, floor + 1);
    return { x: (column + 0.5) * size, floor };
  });
}
