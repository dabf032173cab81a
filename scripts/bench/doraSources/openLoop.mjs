import { setTimeout as sleep } from 'node:timers/promises';
import { percentile } from '../catalog/statistics.mjs';

/**
 * Sends by a fixed schedule, whatever became of what was sent before, as a tool
 * that calls webhooks does. Times count from the moment on the schedule: what
 * waits because the receiver, or the sender, is behind is part of them.
 *
 * @param {(n: number) => Promise<boolean>} send says whether it was acknowledged
 * @param {{ rate: number, count: number, now?: () => number,
 *   rest?: () => Promise<unknown> }} options `rate` a second
 * @returns {Promise<{ acknowledged: number[], refused: number, p50: number,
 *   p95: number, p99: number, max: number, lateP95: number, perSecond: number }>}
 *   `acknowledged`: which ones. Milliseconds; `lateP95`: how late the sender
 *   itself was
 */
export async function runOpenLoop(
  send,
  { rate, count, now = () => performance.now(), rest = () => sleep(1) },
) {
  const times = [];
  const late = [];
  const acknowledged = [];
  let refused = 0;
  const start = now();
  const launch = async n => {
    const due = start + (n * 1_000) / rate;
    late.push(now() - due);
    if (await send(n)) {
      times.push(now() - due);
      acknowledged.push(n);
    } else refused += 1;
  };
  const running = [];
  let next = 0;
  while (next < count) {
    const elapsed = now() - start;
    while (next < count && (next * 1_000) / rate <= elapsed)
      running.push(launch(next++));
    await rest();
  }
  await Promise.all(running);
  const took = now() - start;
  const of = (values, share) => (values.length ? percentile(values, share) : 0);
  return {
    acknowledged,
    refused,
    p50: of(times, 0.5),
    p95: of(times, 0.95),
    p99: of(times, 0.99),
    max: times.reduce((most, one) => Math.max(most, one), 0),
    lateP95: of(late, 0.95),
    perSecond: (1_000 * acknowledged.length) / took,
  };
}
