import { CHANGES_EACH } from './facts.mjs';
import { deploymentEvent } from './events.mjs';
import { medianOf, runLoad } from './statistics.mjs';

const RUNS = 3;

/**
 * Reports new deployments, so many in a request, until the time is over.
 *
 * @param {ReturnType<typeof import('./httpClient.mjs').createClient>} client
 * @param {{ size: number, requests: number, connections: number, name: string,
 *   now: number, changes?: number }} options
 * @returns {Promise<{ eventsPerSecond: number, p95: number, sent: number }>}
 */
export async function measureIngest(client, options) {
  const { size, requests, connections, name, now } = options;
  const { changes = CHANGES_EACH } = options;
  const send = async n => {
    const events = Array.from({ length: size }, (_, index) =>
      deploymentEvent({
        id: `${name}-${n}-${index}`,
        service: n * 31 + index,
        finished: now - ((n * size + index) % 5_000_000) * 10_000,
        changes,
      }),
    );
    const body = Buffer.from(JSON.stringify(size === 1 ? events[0] : events));
    const { accepted, rejected } = await client.post(body);
    if (accepted !== size)
      throw new Error(
        `Of ${size} events ${accepted} were accepted: ${JSON.stringify(
          rejected[0],
        )}`,
      );
  };
  const warmUp = Math.ceil(requests / 4);
  await runLoad(send, { connections, calls: warmUp });
  const runs = [];
  for (let run = 0; run < RUNS; run++) {
    const { perSecond, p95 } = await runLoad(send, {
      connections,
      calls: requests,
      first: warmUp + run * requests,
    });
    runs.push({ eventsPerSecond: perSecond * size, p95 });
  }
  return { ...medianOf(runs), sent: (warmUp + RUNS * requests) * size };
}
