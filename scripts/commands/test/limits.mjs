import { setTimeout as sleep } from 'node:timers/promises';
import { Problem } from '../../lib/problem.mjs';
import { formatDuration } from '../../lib/ui/steps.mjs';

const minute = 60_000;

/** Several times what a part needs on two quiet cores. @type {Record<string, number>} ms */
const limits = {
  'test:scripts': 20 * minute,
  'test:unit': 25 * minute,
  'test:e2e': 20 * minute,
  'test:faults': 15 * minute,
  'test:docker': 15 * minute,
};
const usual = 10 * minute;

/** All parts together: build servers give up on a job after 90 minutes. */
const whole = 75 * minute;

/**
 * Keeps a part that hangs from holding up the others for ever.
 * @param {number} [begin] ms since 1970
 */
export function createLimits(begin = Date.now()) {
  return {
    /** @param {string} name of a part @returns {number} ms, never negative */
    of: name =>
      Math.max(0, Math.min(limits[name] ?? usual, begin + whole - Date.now())),
  };
}

/**
 * @template T
 * @param {(until: AbortSignal) => Promise<T>} work is asked to end by the signal,
 *   and left alone when it does not
 * @param {{ name: string, limit: number, grace?: number }} options ms
 * @returns {Promise<T>} rejects with a problem when the time is up
 */
export async function withLimit(work, { name, limit, grace = 30_000 }) {
  const over = new AbortController();
  const done = new AbortController();
  const timer = setTimeout(() => over.abort(), limit);
  const problem = () =>
    new Problem(`${name} was ended after ${formatDuration(limit)}.`, {
      advice: `Run it alone, without a limit: npm run ${name}`,
    });
  const givenUp = new Promise((_, reject) => {
    over.signal.addEventListener('abort', async () => {
      await sleep(grace, undefined, { signal: done.signal }).catch(() => {});
      reject(problem());
    });
  });
  try {
    const result = await Promise.race([work(over.signal), givenUp]);
    if (over.signal.aborted) throw problem();
    return result;
  } finally {
    clearTimeout(timer);
    done.abort();
  }
}
