interface Options {
  count: number;
  /** Pixels of the axis. */
  length: number;
  /** Pixels that a label needs, with the space beside it. */
  labelWidth: number;
}

/** Which of the things on an axis get a label, evenly, so that labels do not touch. */
export function labelledIndices({
  count,
  length,
  labelWidth,
}: Options): number[] {
  if (count === 0) return [];
  const fit = Math.max(1, Math.floor(length / labelWidth));
  const stride = Math.ceil(count / fit);
  return Array.from(
    { length: Math.ceil(count / stride) },
    (_, at) => at * stride,
  );
}
