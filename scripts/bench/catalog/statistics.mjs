/**
 * @param {number[]} values
 * @param {number} share 0.95 for p95
 * @returns {number} the smallest value that this share does not exceed
 */
export function percentile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
}

/**
 * Calls in turn and notes how long each took. The first calls are not counted:
 * they fill caches that a running portal has filled.
 *
 * @param {() => Promise<unknown>} call
 * @param {{ runs: number, warmUp: number }} options
 * @returns {Promise<{ p50: number, p95: number }>} milliseconds
 */
export async function measure(call, { runs, warmUp }) {
  const times = [];
  for (let run = 0; run < warmUp + runs; run++) {
    const start = performance.now();
    await call();
    if (run >= warmUp) times.push(performance.now() - start);
  }
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}
