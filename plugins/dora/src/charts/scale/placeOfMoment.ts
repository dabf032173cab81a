interface Period {
  start: string;
  end: string;
}

/**
 * Where a moment lies among periods: 2.5 is the middle of the third one.
 * Undefined outside of them.
 */
export function placeOfMoment(
  periods: Period[],
  moment: string,
): number | undefined {
  const time = Date.parse(moment);
  const index = periods.findIndex(
    ({ start, end }) => Date.parse(start) <= time && time < Date.parse(end),
  );
  if (index < 0) return undefined;
  const start = Date.parse(periods[index].start);
  const end = Date.parse(periods[index].end);
  return index + (time - start) / (end - start);
}
