import { percentile } from '../catalog/statistics.mjs';

/** @param {number[]} values @returns {number} the middle one, of an odd number */
export const median = values =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/**
 * Asks again and again over some connections at once.
 *
 * @param {(n: number) => Promise<unknown>} ask `n` counts the calls
 * @param {{ connections: number, calls: number, first?: number,
 *   now?: () => number }} options
 * @returns {Promise<{ p50: number, p95: number, perSecond: number }>} milliseconds
 */
export async function runLoad(
  ask,
  { connections, calls, first = 0, now = () => performance.now() },
) {
  const times = [];
  let next = 0;
  const begin = now();
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (next < calls) {
        const n = first + next++;
        const start = now();
        await ask(n);
        times.push(now() - start);
      }
    }),
  );
  return {
    p50: percentile(times, 0.5),
    p95: percentile(times, 0.95),
    perSecond: (1000 * calls) / (now() - begin),
  };
}

/**
 * @template {Record<string, number>} T
 * @param {T[]} runs
 * @returns {T} each figure as it is in the middle one
 */
export const medianOf = runs =>
  /** @type {T} */ (
    Object.fromEntries(
      Object.keys(runs[0]).map(name => [
        name,
        median(runs.map(run => run[name])),
      ]),
    )
  );
