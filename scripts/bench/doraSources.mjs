import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../lib/paths.mjs';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { startEmbedded } from '../lib/postgres/embedded.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { Problem } from '../lib/problem.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { BenchDatabase } from './dora/database.mjs';
import { startPortal } from './dora/portal.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { checkStored } from './doraSources/checkStored.mjs';
import { createDeliveries } from './doraSources/deliveries.mjs';
import { runOpenLoop } from './doraSources/openLoop.mjs';
import { readOptions } from './doraSources/options.mjs';
import { createSender } from './doraSources/sendDelivery.mjs';

const BAR_MS = 50;
const SECRET = 'a secret of the benchmark, and of nothing else';
const WARM_UP_SECONDS = 3;

/**
 * Measures how soon webhooks are acknowledged under a load that does not wait,
 * and that nothing of it is lost, on a PostgreSQL of its own that waits for the
 * disk. The same load on a plain server is measured beside it.
 *
 * @param {{ steps: import('../lib/ui/steps.mjs').Steps, args: string[] }} context
 * @returns {Promise<boolean>} whether all bars are kept
 */
export async function benchDoraSources({ steps, args }) {
  const { rate, seconds } = readOptions(args);
  const workDir = makeWorkDir('boardwalk-bench-sources-');
  const dataDir = join(workDir, 'postgres');
  onShutdown(() => {
    removeDataDir(dataDir);
    removeDataDir(workDir);
  });
  const server = await startEmbedded(dataDir);
  onShutdown(() => server.stop());
  const connection = { ...server.connection, database: 'boardwalk_bench' };
  await ensureDatabase(server.connection, connection.database);

  const warmUp = Math.min(rate, 200) * WARM_UP_SECONDS;
  const deliveries = createDeliveries({
    count: warmUp + rate * seconds,
    secret: SECRET,
    now: Date.now(),
  });
  const load = { rate, warmUp, deliveries };
  const plain = await steps.run('Send to a plain server', () =>
    measurePlain(connection, load),
  );
  const found = await measurePortal({ steps, connection, workDir }, load);

  steps.note(
    `${rate.toLocaleString('en')} deliveries a second for ${seconds} s, ${
      found.acknowledged.length
    } acknowledged and found again; fsync on; times from the schedule, the sender itself late by ${found.lateP95.toFixed(
      1,
    )} ms (p95); load of the machine at the end ${loadavg()
      .map(one => one.toFixed(1))
      .join(' ')}`,
  );
  const rows = toRows({ found, plain, rate });
  toTable(rows).forEach(steps.note);
  return rows.every(isKept);
}

function toRows({ found, plain, rate }) {
  const beside = name => ({
    name: 'of a plain server that only stores',
    ratio: found[name] / plain[name],
  });
  return [
    {
      name: 'acknowledged, p95',
      value: found.p95,
      unit: 'ms',
      bar: BAR_MS,
      baseline: beside('p95'),
    },
    ...['p50', 'p99', 'max'].map(name => ({
      name: `acknowledged, ${name === 'max' ? 'slowest' : name}`,
      value: found[name],
      unit: 'ms',
      baseline: beside(name),
    })),
    {
      name: 'acknowledged',
      value: found.perSecond,
      unit: '/s',
      // The last answers come after the last second.
      bar: 0.97 * rate,
      baseline: beside('perSecond'),
    },
    { name: 'plain server, p95', value: plain.p95, unit: 'ms' },
    {
      name: 'all of them facts, after the last one',
      value: found.behindMs,
      unit: 'ms',
    },
  ];
}

async function measure({ send }, { rate, warmUp, deliveries }) {
  const first = await runOpenLoop(n => send(deliveries[n]), {
    rate: Math.min(rate, 200),
    count: warmUp,
  });
  const found = await runOpenLoop(n => send(deliveries[warmUp + n]), {
    rate,
    count: deliveries.length - warmUp,
  });
  const refused = first.refused + found.refused;
  if (refused)
    throw new Problem(
      `Of ${deliveries.length} deliveries ${refused} were not acknowledged.`,
    );
  return found;
}

async function measurePlain(connection, load) {
  const child = fork(fromRoot('scripts/bench/doraSources/plainServer.mjs'), {
    env: { ...process.env, BENCH_CONNECTION: JSON.stringify(connection) },
  });
  const forget = onShutdown(() => child.kill('SIGKILL'));
  const [{ port }] = await once(child, 'message');
  const sender = createSender({ port, path: '/' });
  try {
    return await measure(sender, load);
  } finally {
    sender.close();
    child.kill();
    forget();
  }
}

async function measurePortal({ steps, connection, workDir }, load) {
  const database = new BenchDatabase(connection);
  const folder = join(workDir, 'entities');
  mkdirSync(folder);
  const portal = await steps.run('Start the portal', async () => {
    const started = await startPortal({
      connection,
      folder,
      dataDir: join(workDir, 'portal'),
      env: {
        APP_CONFIG_dora_sources_github_secrets: JSON.stringify([SECRET]),
      },
    });
    // It looks at the catalog a few seconds after the start.
    await sleep(8_000);
    return started;
  });
  const sender = createSender({
    port: portal.port,
    path: '/api/dora/v1/webhooks/github',
  });
  try {
    await database.checkDurable();
    const found = await steps.run('Send to the portal', () =>
      measure(sender, load),
    );
    const end = performance.now();
    await steps.run('Wait until all of them are facts', step =>
      untilTakenIn(database, step),
    );
    const behindMs = performance.now() - end;
    await steps.run('Look for each of them', () =>
      checkStored(database, load.deliveries),
    );
    return { ...found, behindMs };
  } finally {
    sender.close();
    await portal.stop();
  }
}

/** Until no delivery waits. */
async function untilTakenIn(database, step) {
  for (;;) {
    const waiting = await database.query(async client => {
      const { rows } = await client.query(
        `SELECT count(*)::int AS n FROM deliveries WHERE state = 'pending'`,
      );
      return rows[0].n;
    });
    if (!waiting) return;
    step.progress(`${waiting} wait`);
    await sleep(100);
  }
}
