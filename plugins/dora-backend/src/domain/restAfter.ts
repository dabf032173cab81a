/** Above this share of its time, others keep the process busy. */
const BUSY = 0.5;
/** Longest pause, so that what is new shows within seconds however much there is to do. */
const MAX_PAUSE_MS = { calm: 500, busy: 1_000 };

/**
 * How long the worker rests after a piece of work: as long as that took, so that
 * computing has at most half of the process; three times as long while others
 * keep it busy, who wait for an answer while figures may be some seconds behind.
 *
 * @param took - milliseconds
 * @param busy - share of its last rest in which others kept the process busy
 * @returns milliseconds
 */
export function restAfter(took: number, busy: number): number {
  return busy > BUSY
    ? Math.min(3 * took, MAX_PAUSE_MS.busy)
    : Math.min(took, MAX_PAUSE_MS.calm);
}
