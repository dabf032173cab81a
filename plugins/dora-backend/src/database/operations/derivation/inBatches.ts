/** Cuts a list so that each part weighs at most `limit`, unless a single item weighs more. */
export function* inBatches<T>(
  items: readonly T[],
  limit: number,
  weigh: (item: T) => number = () => 1,
): Generator<T[]> {
  let batch: T[] = [];
  let weight = 0;
  for (const item of items) {
    const more = weigh(item);
    if (batch.length && weight + more > limit) {
      yield batch;
      batch = [];
      weight = 0;
    }
    batch.push(item);
    weight += more;
  }
  if (batch.length) yield batch;
}
