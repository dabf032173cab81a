/** A run of things that all have data. */
export interface Segment {
  first: number;
  last: number;
}

/** Splits where there is no data, so that no line is drawn over a gap. */
export function segments(values: Array<number | null>): Segment[] {
  const runs: Segment[] = [];
  values.forEach((value, index) => {
    if (value === null) return;
    const run = runs[runs.length - 1];
    if (run && run.last === index - 1) run.last = index;
    else runs.push({ first: index, last: index });
  });
  return runs;
}
