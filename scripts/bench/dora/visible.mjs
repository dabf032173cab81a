import { setTimeout as sleep } from 'node:timers/promises';
import { deploymentEvent } from './events.mjs';
import { serviceRef } from './organisation.mjs';

const LIMIT = 60_000;
const DAY = 86_400_000;

/**
 * Reports a deployment of long ago, then that it failed after all, and asks for
 * the figures until they say so: those of its service, and of the organisation.
 *
 * @param {ReturnType<typeof import('./httpClient.mjs').createClient>} client
 * @param {{ now: number, services: number[] }} options
 * @returns {Promise<{ late: number, correction: number }>} milliseconds, the
 *   longest of all, from the answer to the event until figures have it
 */
export async function measureVisible(client, { now, services }) {
  const longest = { late: 0, correction: 0 };
  for (const service of services) {
    const finished = now - (100 + service) * DAY;
    const event = deploymentEvent({
      id: `visible-${service}`,
      service,
      finished,
      changes: 1,
    });
    for (const [name, version, status] of [
      ['late', finished, 'success'],
      ['correction', finished + 1, 'failure'],
    ]) {
      const before = await countsOf(client, service, finished);
      const sent = { ...event, version, status };
      await client.post(Buffer.from(JSON.stringify(sent)));
      const start = performance.now();
      const which = name === 'late' ? 'deployments' : 'failures';
      for (;;) {
        const after = await countsOf(client, service, finished);
        if (after.every((counts, at) => counts[which] > before[at][which]))
          break;
        if (performance.now() - start > LIMIT)
          throw new Error(`${name}: not in the figures after a minute`);
        await sleep(20);
      }
      longest[name] = Math.max(longest[name], performance.now() - start);
    }
  }
  return longest;
}

/** Of the service and of the organisation, in the days around a moment. */
function countsOf(client, service, moment) {
  const range = {
    from: new Date(moment - 3 * DAY).toISOString().slice(0, 10),
    to: new Date(moment + 3 * DAY).toISOString().slice(0, 10),
    granularity: 'none',
  };
  return Promise.all(
    [{ scope: serviceRef(service) }, {}].map(async scope => {
      const query = new URLSearchParams({ ...range, ...scope });
      const { metrics } = JSON.parse(await client.get(`/metrics?${query}`));
      return {
        deployments: metrics.deploymentFrequency.deployments,
        failures: metrics.changeFailRate.failures,
      };
    }),
  );
}
