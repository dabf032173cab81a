/**
 * Measures how fast figures are read, without the way in: it fills days and cells
 * as two years of deployments would leave them, and asks the service that answers
 * `GET /metrics`, eight questions at a time.
 *
 *   node scripts/bench/dora/figures.mjs [deployments, 10000000] [requests, 400]
 */
import { createRequire } from 'node:module';

import { join } from 'node:path';
import {
  makeWorkDir,
  removeDataDir,
  startThrowaway,
} from '../../lib/postgres/throwaway.mjs';
import { COMPLETE, fillFigures } from './fillFigures.mjs';

const require = createRequire(import.meta.url);
require('@backstage/cli-node/config/nodeTransform.cjs');
const root = new URL('../../../plugins/dora-backend/', import.meta.url)
  .pathname;
const fromBackend = createRequire(join(root, 'package.json'));
const knexOf = fromBackend('knex');
const { DefaultDoraMetricsService } = fromBackend(
  './src/service/read/DefaultDoraMetricsService.ts',
);
const { ReadContexts } = fromBackend('./src/service/read/ReadContext.ts');
const histogram = fromBackend('./src/domain/values/histogramBuckets.ts');

const deployments = Number(process.argv[2] ?? 10_000_000);
const requests = Number(process.argv[3] ?? 400);
const CONNECTIONS = 8;
const NOW = Date.parse('2026-11-25T10:00:00Z');
const DAY = 86_400_000;
const isoDay = moment => new Date(moment).toISOString().slice(0, 10);

const work = makeWorkDir('boardwalk-dora-figures-');
const server = await startThrowaway(join(work, 'data'));
try {
  const knex = knexOf({
    client: 'pg',
    connection: { ...server.connection, database: 'postgres' },
    pool: { min: 2, max: 10 },
  });
  await knex.migrate.latest({ directory: join(root, 'migrations') });
  const started = performance.now();
  await fillFigures(knex, { deployments, now: NOW, histogram });
  const { rows } = await knex.raw(
    `SELECT pg_size_pretty(pg_total_relation_size('scope_cells')) AS cells,
            pg_size_pretty(pg_total_relation_size('service_days')) AS days`,
  );
  print(
    `${deployments.toLocaleString('en')} deployments in ${Math.round(
      (performance.now() - started) / 1000,
    )} s; cells ${rows[0].cells}, days ${rows[0].days}`,
  );
  const service = DefaultDoraMetricsService.create({
    knex,
    serviceNames: () => undefined,
    contexts: ReadContexts.create({
      knex,
      definitions: {},
      isEntity: () => false,
      now: () => NOW,
    }),
  });
  const ask = (scope, shift, more = {}) =>
    service.getMetrics({
      scope,
      from: isoDay(NOW - (365 + shift) * DAY),
      to: isoDay(NOW - shift * DAY),
      tier: 'production',
      granularity: 'week',
      ownership: 'now',
      ...more,
    });
  // Each shift is a range of its own, which no cache has.
  const cases = {
    'organisation, 12 months by week': () => ask(undefined, 0),
    'organisation, range never asked before': n =>
      ask(undefined, 1 + (n % 300)),
    'the same, compared with the year before': n =>
      ask(undefined, 1 + (n % 300), {
        compare: 'previous',
        granularity: 'month',
      }),
    'one of 100 teams': n =>
      ask(`group:default/team-${n % COMPLETE}`, 1 + (n % 300)),
    'one service, 12 months by week': n =>
      ask(`component:default/service-${n % COMPLETE}`, n % 7),
  };
  for (const [name, run] of Object.entries(cases)) {
    const fresh = name.includes('never') || name.includes('compared');
    await measure(fresh ? 300 : requests, run, name);
  }
  await knex.destroy();
} finally {
  await server.stop();
  removeDataDir(join(work, 'data'));
  removeDataDir(work);
}

async function measure(count, run, name) {
  const times = [];
  let next = 0;
  const begin = performance.now();
  const cpu = process.cpuUsage();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async () => {
      while (next < count) {
        const n = next++;
        const start = performance.now();
        await run(n);
        times.push(performance.now() - start);
      }
    }),
  );
  const seconds = (performance.now() - begin) / 1000;
  const used = process.cpuUsage(cpu);
  const each = (used.user + used.system) / 1000 / count;
  times.sort((a, b) => a - b);
  const at = share => times[Math.floor(share * (times.length - 1))].toFixed(1);
  print(
    `${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, ${Math.round(
      count / seconds,
    )}/s, ${each.toFixed(1)} ms of this process each`,
  );
}

function print(line) {
  process.stdout.write(`${line}\n`);
}
