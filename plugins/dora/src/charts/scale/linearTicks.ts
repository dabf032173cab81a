interface Options {
  /** Highest value that is drawn. */
  max: number;
  /** How many steps there may be at most. */
  steps?: number;
  /** Smallest step: 1 for things that are counted. */
  smallest?: number;
}

/**
 * Round figures from 0 up to at least `max`, in equal steps of 1, 2 or 5 times a
 * power of ten. The last one is the end of the axis.
 */
export function linearTicks({
  max,
  steps = 4,
  smallest = 0,
}: Options): number[] {
  if (!(max > 0)) return [0, smallest || 1];
  const rough = Math.max(max / steps, smallest);
  const power = 10 ** Math.floor(Math.log10(rough));
  // Rounding noise must not push 0.2 / 0.1 beyond 2.
  const factor = [1, 2, 5, 10].find(f => f * power >= rough * (1 - 1e-9)) ?? 10;
  const step = factor * power;
  const count = Math.max(1, Math.ceil((max / step) * (1 - 1e-9)));
  return Array.from({ length: count + 1 }, (_, at) =>
    Number((at * step).toPrecision(12)),
  );
}
