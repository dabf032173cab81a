/** Gives each of `count` things its place, side by side, on an axis. */
export interface BandScale {
  count: number;
  /** From one to the next. */
  step: number;
  /** Width of what is drawn for one. */
  width: number;
  /** Left edge of what is drawn. */
  start(index: number): number;
  centre(index: number): number;
  /** Which one is at this point; ends belong to the nearest. */
  indexAt(x: number): number;
}

interface Options {
  count: number;
  /** Pixels of the axis. */
  length: number;
  /** Share of a step that stays empty. */
  gap?: number;
  /** A bar does not become wider than this. */
  widest?: number;
}

/** {@inheritDoc BandScale} */
export function bandScale({
  count,
  length,
  gap = 0.25,
  widest = 44,
}: Options): BandScale {
  const step = count > 0 ? length / count : length;
  const width = Math.min(widest, Math.max(1, step * (1 - gap)));
  const centre = (index: number) => (index + 0.5) * step;
  return {
    count,
    step,
    width,
    centre,
    start: index => centre(index) - width / 2,
    indexAt: x =>
      Math.min(Math.max(count - 1, 0), Math.max(0, Math.floor(x / step))),
  };
}
