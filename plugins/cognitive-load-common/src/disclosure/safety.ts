/** Sums of thirds that are equal may differ in their last digits. */
const keyOf = (value: number) => Math.round(value * 1e6);

/** Whether there are two different values: else a mean tells what each person said. */
export function areVaried(values: Iterable<number>): boolean {
  let first: number | undefined;
  for (const value of values) {
    if (first === undefined) first = keyOf(value);
    else if (keyOf(value) !== first) return true;
  }
  return false;
}

/** Whether at least `k` respondents vary in each of the metrics. */
export function isVariedCrowd<T>(
  respondents: readonly T[],
  k: number,
  metrics: readonly ((respondent: T) => number)[],
): boolean {
  return (
    respondents.length >= k &&
    metrics.every(metric => areVaried(respondents.map(metric)))
  );
}
