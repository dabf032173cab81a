import { SERVICES, serviceRef, TEAMS, teamRef } from './organisation.mjs';
import { medianOf, runLoad } from './statistics.mjs';

const DAY = 86_400_000;
const isoDay = ms => new Date(ms).toISOString().slice(0, 10);
const RUNS = 3;

/** Twelve months by week, as they were so many days ago. */
const year = (now, { scope, shift = 0, more = {} }) =>
  `/metrics?${new URLSearchParams({
    ...(scope && { scope }),
    from: isoDay(now - (365 + shift) * DAY),
    to: isoDay(now + DAY - shift * DAY),
    granularity: 'week',
    ...more,
  })}`;

/**
 * What is asked. A question with a shift is about another range each time, which
 * nobody asked for before.
 *
 * @param {number} now
 * @param {{ large: boolean }} options whether there are millions of deployments
 */
export const questions = (now, { large }) => [
  {
    name: 'organisation, 12 months by week',
    bar: large ? 150 : 50,
    calls: 400,
    path: () => year(now, {}),
  },
  {
    name: 'organisation, a range never asked for',
    bar: large ? 150 : 50,
    calls: 100,
    path: n => year(now, { shift: 1 + (n % 360) }),
  },
  {
    name: 'team, any of 100',
    calls: 400,
    path: n => year(now, { scope: teamRef(n % TEAMS) }),
  },
  {
    name: 'service, any of 1000',
    bar: 20,
    calls: 1_000,
    path: n => year(now, { scope: serviceRef((n * 7) % SERVICES) }),
  },
  {
    name: 'service, a range never asked for',
    bar: 20,
    calls: 300,
    path: n =>
      year(now, {
        scope: serviceRef((n * 7) % SERVICES),
        shift: 1 + (n % 360),
      }),
  },
];

/**
 * @param {ReturnType<typeof import('./httpClient.mjs').createClient>} client
 * @param {ReturnType<typeof questions>[number]} question
 * @param {number} connections
 */
export async function measureReads(client, { path, calls }, connections) {
  const options = { connections, calls };
  const ask = n => client.get(path(n));
  // One round for the caches and the compiler, as a running portal has them.
  await runLoad(ask, { ...options, calls: Math.min(calls, 200), first: 5_000 });
  const runs = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(await runLoad(ask, { ...options, first: run * calls }));
  return medianOf(runs);
}
