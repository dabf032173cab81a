import { loadavg } from 'node:os';
import { join } from 'node:path';
import { launchBrowser } from '../../e2e-tests/launch.mjs';
import { PERSONAS } from '../../e2e-tests/support/personas.mjs';
import { signIn } from '../../e2e-tests/support/signIn.mjs';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { startEmbedded } from '../lib/postgres/embedded.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { BenchDatabase } from './dora/database.mjs';
import { loadStage } from './dora/loadStage.mjs';
import { readOptions } from './dora/options.mjs';
import { serviceRef, teamRef } from './dora/organisation.mjs';
import { fillCatalog, withPortal } from './dora/portalStage.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { median, measureOpening, measureRedraw } from './doraPage/measure.mjs';

const RUNS = 5;
const OPENED_MS = 1_500;
const REDRAWN_MS = 300;

const overview = scope => {
  const query = new URLSearchParams({
    period: '730d',
    ...(scope && { scope }),
  });
  return `/dora?${query}`;
};

/**
 * Measures the DORA overview in a browser, on a portal with 1 000 services and
 * two years of data. The page of one service is the baseline of the same run.
 *
 * @param {{ steps: import('../lib/ui/steps.mjs').Steps, args: string[] }} context
 * @returns {Promise<boolean>} whether all bars are kept
 */
export async function benchDoraPage({ steps, args }) {
  const { n } = readOptions(args);
  const workDir = makeWorkDir('boardwalk-bench-dora-page-');
  const dataDir = join(workDir, 'postgres');
  onShutdown(() => {
    removeDataDir(dataDir);
    removeDataDir(workDir);
  });
  const server = await startEmbedded(dataDir);
  onShutdown(() => server.stop());
  const connection = { ...server.connection, database: 'boardwalk_bench' };
  await ensureDatabase(server.connection, connection.database);
  const bench = {
    steps,
    n,
    database: new BenchDatabase(connection),
    connections: 1,
    folder: join(workDir, 'entities'),
    portalDir: join(workDir, 'portal'),
    now: Date.now(),
    demo: true,
  };
  await fillCatalog(bench);
  await loadStage(bench, { first: 0, count: n });
  const rows = await withPortal(bench, (_, { host, port }) =>
    steps.run('Measure the overview', step =>
      measureAll(`http://${host}:${port}`, step),
    ),
  );
  steps.note(
    `${n.toLocaleString(
      'en',
    )} deployments of 1 000 services in two years, and the demo; median of ${RUNS} runs; load of the machine at the end ${loadavg()
      .map(load => load.toFixed(1))
      .join(' ')}`,
  );
  toTable(rows).forEach(steps.note);
  return rows.every(isKept);
}

async function measureAll(url, step) {
  const browser = await launchBrowser();
  try {
    const state = await signedInState(browser, url);
    const measured = async (name, work) => {
      const values = [];
      for (let run = 0; run < RUNS; run++) {
        step.progress(`${name}, run ${run + 1}`);
        values.push(await work(run));
      }
      return median(values);
    };
    const opening = (name, from, scope) =>
      measured(name, () =>
        measureOpening(browser, { url, state, from, to: overview(scope) }),
      );
    const redraw = (name, change) =>
      measured(name, run =>
        measureRedraw(browser, {
          url,
          state,
          from: overview(),
          ...change(run),
        }),
      );

    const service = serviceRef(1);
    const inside = await opening('from the first page', '/');
    const insideService = await opening('one service', '/', service);
    const address = await opening('by its address');
    const addressService = await opening(
      'one service, by its address',
      undefined,
      service,
    );
    const period = await redraw('another period', () => ({
      control: /Period/,
      option: /Last year/,
    }));
    const scope = await redraw('another scope', run => ({
      control: /Scope/,
      typed: teamRef(10 + run).split('/')[1],
      option: new RegExp(`^team-${10 + run}$`),
    }));
    return [
      row('overview, from another page', inside, OPENED_MS, {
        name: 'that of one service',
        value: insideService,
      }),
      row('overview, by its address, files cached', address, undefined, {
        name: 'that of one service',
        value: addressService,
      }),
      row('another period, from the answer', period, REDRAWN_MS, {
        name: 'opening',
        value: inside,
      }),
      row('another scope, from the answer', scope, REDRAWN_MS, {
        name: 'opening',
        value: inside,
      }),
    ];
  } finally {
    await browser.close();
  }
}

const row = (name, value, bar, baseline) => ({
  name,
  value,
  unit: 'ms',
  bar,
  baseline: { name: baseline.name, ratio: value / baseline.value },
});

async function signedInState(browser, url) {
  const context = await browser.newContext();
  await signIn(await context.newPage(), PERSONAS[0].name, url);
  const state = await context.storageState();
  await context.close();
  return state;
}
