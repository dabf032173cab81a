/** An item as it is drawn: in which lane, and from where to where. */
export interface DrawnItem {
  lane: number;
  from: number;
  to: number;
}

/** Which item is nearest to a point: of its lane, or of any where that is empty. */
export function nearestItem(
  items: DrawnItem[],
  point: { x: number; lane: number },
): number {
  const distance = ({ from, to }: DrawnItem) =>
    Math.max(from - point.x, point.x - to, 0);
  const nearest = (indices: number[]) =>
    indices.reduce(
      (best, index) =>
        best < 0 || distance(items[index]) <= distance(items[best])
          ? index
          : best,
      -1,
    );
  const all = items.map((_, index) => index);
  const ofLane = nearest(all.filter(index => items[index].lane === point.lane));
  return Math.max(0, ofLane < 0 ? nearest(all) : ofLane);
}
