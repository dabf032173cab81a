import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, statfsSync, statSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fromRoot } from '../lib/paths.mjs';
import { withClient } from '../lib/postgres/client.mjs';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { startEmbedded } from '../lib/postgres/embedded.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { Problem } from '../lib/problem.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';
import { waitUntilLoaded } from './catalog/portal.mjs';
import { timeBaseline } from './dora/baseline.mjs';
import { createClient } from './dora/httpClient.mjs';
import { importFile, writeRows } from './dora/importFile.mjs';
import { measureIngest } from './dora/ingest.mjs';
import { loadFacts, loadNames } from './dora/loadFacts.mjs';
import { fitToDisk, readOptions } from './dora/options.mjs';
import {
  ENTITIES,
  serviceRef,
  writeOrganisation,
} from './dora/organisation.mjs';
import { startPortal } from './dora/portal.mjs';
import { measureReads, questions } from './dora/reads.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { measureVisible } from './dora/visible.mjs';

const CONNECTIONS = 8;
const DAY = 86_400_000;
const LARGE = 1_000_000;
const RATE_ROWS = 300_000;
const WIDE = 1_800;
const SETTLE_LIMIT = 1_800_000;

/**
 * Measures the DORA engine through HTTP, as callers with a token see it, on a
 * PostgreSQL of its own that waits for the disk.
 *
 * @param {{ steps: import('../lib/ui/steps.mjs').Steps, args: string[] }} context
 * @returns {Promise<boolean>} whether all bars are kept
 */
export async function benchDora({ steps, args }) {
  const options = readOptions(args);
  const workDir = makeWorkDir('boardwalk-bench-dora-');
  const dataDir = join(workDir, 'postgres');
  onShutdown(() => {
    removeDataDir(dataDir);
    removeDataDir(workDir);
  });
  const { bavail, bsize } = statfsSync(workDir);
  const { n, note } = fitToDisk(options.n, bavail * bsize);
  if (note) steps.note(note);

  const server = await startEmbedded(dataDir);
  onShutdown(() => server.stop());
  const connection = { ...server.connection, database: 'boardwalk_bench' };
  await ensureDatabase(server.connection, connection.database);
  const bench = new Bench({ steps, connection, workDir, n, ...options });
  return bench.run();
}

class Bench {
  rows = [];
  now = Date.now();

  constructor(options) {
    Object.assign(this, options);
    this.folder = join(this.workDir, 'entities');
    this.portalDir = join(this.workDir, 'portal');
  }

  async run() {
    const { steps, n } = this;
    await this.fillCatalog();
    const tenth = Math.floor(n / 10);
    await this.load({ first: 0, count: tenth });
    const few = await this.withPortal(client => this.readFew(client, tenth));
    await this.load({ first: tenth, count: n - tenth });
    await this.withPortal(async (client, portal) => {
      await this.readAll(client, few);
      await this.writeAll(client);
      await this.importFiles(client, portal);
    });
    steps.note(
      `${n.toLocaleString('en')} deployments, ${(5 * n).toLocaleString(
        'en',
      )} changes, 1 000 services, 100 teams; ${CONNECTIONS} connections; fsync on; load of the machine at the end ${loadavg()
        .map(load => load.toFixed(1))
        .join(' ')}`,
    );
    toTable(this.rows).forEach(steps.note);
    return this.rows.every(isKept);
  }

  /** The first start makes the tables, and reads teams and services. */
  fillCatalog() {
    const { steps, connection, folder } = this;
    return steps.run('Fill the catalog', async step => {
      writeOrganisation(folder);
      const portal = await startPortal({
        connection,
        folder,
        dataDir: this.portalDir,
      });
      try {
        await waitUntilLoaded(connection, ENTITIES, done =>
          step.progress(`${done} of ${ENTITIES} entities`),
        );
      } finally {
        await portal.stop();
      }
    });
  }

  async load({ first, count }) {
    const { steps, n, now } = this;
    await steps.run(`Copy ${count.toLocaleString('en')} deployments`, step =>
      this.query(async client => {
        await loadNames(client);
        await loadFacts(client, {
          total: n,
          first,
          count,
          now,
          progress: done => step.progress(done.toLocaleString('en')),
        });
      }),
    );
    await steps.run('Compute the figures', async step => {
      const start = performance.now();
      const worker = () => this.#derive();
      await this.watchWaiting(step, Promise.all([worker(), worker()]));
      step.done(
        `${Math.round(n / ((performance.now() - start) / 1000)).toLocaleString(
          'en',
        )} deployments/s by two workers`,
      );
    });
  }

  async #derive() {
    const child = spawn(
      process.execPath,
      [fromRoot('scripts', 'bench', 'dora', 'deriveAll.mjs')],
      {
        cwd: fromRoot(),
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...toolEnvironment(),
          BENCH_CONNECTION: JSON.stringify(this.connection),
        },
      },
    );
    const forget = onShutdown(() => child.kill());
    const [code] = await once(child, 'close');
    forget();
    if (code !== 0) throw new Problem('The figures could not be computed.');
  }

  async watchWaiting(step, work) {
    let over = false;
    const ended = work.finally(() => {
      over = true;
    });
    await this.query(async client => {
      while (!over) {
        const { services, cells } = await waiting(client);
        step.progress(`${services} services and ${cells} cells to go`);
        await Promise.race([sleep(1_000), ended]);
      }
    });
    await ended;
  }

  /** Starts a portal, waits until it has looked at the catalog and rests. */
  async withPortal(work) {
    const { steps, connection, folder } = this;
    const portal = await steps.run('Start the portal', async step => {
      const started = await startPortal({
        connection,
        folder,
        dataDir: this.portalDir,
      });
      try {
        // The look comes three seconds after the start, and takes a moment.
        await sleep(8_000);
        await this.settle(step);
      } catch (error) {
        await started.stop();
        throw error;
      }
      return started;
    });
    const client = createClient(portal, CONNECTIONS);
    try {
      return await work(client, portal);
    } finally {
      client.close();
      await portal.stop();
    }
  }

  /** Waits until all figures are computed. */
  settle(step) {
    const end = Date.now() + SETTLE_LIMIT;
    return this.query(async client => {
      for (;;) {
        const { services, cells } = await waiting(client);
        if (services + cells === 0) return;
        step.progress(`${services} services and ${cells} cells to go`);
        if (Date.now() > end)
          throw new Problem('The figures were not computed in time.');
        await sleep(500);
      }
    });
  }

  async readFew(client, count) {
    const few = new Map();
    await this.steps.run(
      `Read at ${count.toLocaleString('en')} deployments`,
      async step => {
        for (const question of this.questions()) {
          step.progress(question.name);
          few.set(
            question.name,
            await measureReads(client, question, CONNECTIONS),
          );
        }
      },
    );
    return few;
  }

  async readAll(client, few) {
    const plain = await this.steps.run('Time plain SQL over the facts', () =>
      this.query(async database => ({
        organisation: await timeBaseline(database, this.year(null)),
        service: await timeBaseline(
          database,
          this.year(await keyOf(database, serviceRef(1))),
        ),
      })),
    );
    await this.steps.run('Read all figures', async step => {
      for (const question of this.questions()) {
        step.progress(question.name);
        const { name, bar } = question;
        const times = await measureReads(client, question, CONNECTIONS);
        this.rows.push({
          name: `${name}, p95`,
          value: times.p95,
          unit: 'ms',
          bar,
          baseline: {
            name: `p95 at a tenth; p50 ${times.p50.toFixed(1)} ms, ${Math.round(
              times.perSecond,
            )}/s`,
            ratio: times.p95 / few.get(name).p95,
          },
        });
        const scope = name.split(',')[0];
        if (plain[scope] && !name.includes('never'))
          this.rows.push({
            name: `${scope}, plain SQL, one caller alone`,
            value: plain[scope],
            unit: 'ms',
            baseline: {
              name: 'our p50 of eight callers',
              ratio: plain[scope] / times.p50,
            },
          });
      }
    });
  }

  async writeAll(client) {
    const { steps, now } = this;
    await this.query(async database => {
      const { rows } = await database.query(
        `SELECT current_setting('fsync') AS fsync,
                current_setting('synchronous_commit') AS commit`,
      );
      if (rows[0].fsync !== 'on' || rows[0].commit !== 'on')
        throw new Problem('The database does not wait for the disk.');
    });
    for (const [name, bar, options] of [
      ['single events', 500, { size: 1, requests: 1_500 }],
      ['batches of 500, 5 changes each', 5_000, { size: 500, requests: 24 }],
      [
        'batches of 500, no changes',
        5_000,
        { size: 500, requests: 48, changes: 0 },
      ],
    ])
      await steps.run(`Report ${name}`, async () => {
        const before = await this.countDeployments();
        const { eventsPerSecond, p95, sent } = await measureIngest(client, {
          ...options,
          name: name.replace(/\W+/g, '-'),
          now,
          connections: CONNECTIONS,
        });
        const stored = (await this.countDeployments()) - before;
        if (stored !== sent)
          throw new Problem(`Of ${sent} events ${stored} are stored.`);
        this.rows.push({
          name: `ingest, ${name}`,
          value: eventsPerSecond,
          unit: '/s',
          bar,
          baseline: {
            name: `of the bar; p95 ${p95.toFixed(0)} ms a request`,
            ratio: eventsPerSecond / bar,
          },
        });
      });
    await steps.run('Wait until the figures have them', step =>
      this.settle(step),
    );
    await steps.run('Report late events and corrections', async () => {
      const longest = await measureVisible(client, {
        now,
        services: [11, 222, 333, 444, 555],
      });
      for (const [what, value] of [
        ['late event visible, longest of 5', longest.late],
        ['corrected event visible, longest of 5', longest.correction],
      ])
        this.rows.push({ name: what, value, unit: 'ms', bar: 5_000 });
    });
  }

  async importFiles(client, portal) {
    const { steps, connection, now, importBytes } = this;
    const options = {
      connection,
      dataDir: this.portalDir,
      portalPid: portal.pid,
    };
    const narrow = join(this.workDir, 'rows.csv');
    await steps.run(
      `Import ${RATE_ROWS.toLocaleString('en')} rows`,
      async () => {
        await writeRows(narrow, { rows: RATE_ROWS, now, name: 'rate' });
        const before = await this.countDeployments();
        const { seconds } = await importFile(narrow, options);
        const stored = (await this.countDeployments()) - before;
        if (stored !== RATE_ROWS)
          throw new Problem(`Of ${RATE_ROWS} rows ${stored} are stored.`);
        this.rows.push({
          name: 'file import, rows, start included',
          value: RATE_ROWS / seconds,
          unit: '/s',
          bar: 30_000,
          baseline: { name: 'of the bar', ratio: RATE_ROWS / seconds / 30_000 },
        });
        rmSync(narrow);
      },
    );
    const wide = join(this.workDir, 'large.csv');
    await steps.run(`Import ${importBytes / 1e6} MB`, async step => {
      const rows = Math.ceil(importBytes / (WIDE + 200));
      await writeRows(wide, { rows, now, name: 'wide', width: WIDE });
      const bytes = statSync(wide).size;
      const { seconds, importer, portalBefore, portalMost } = await importFile(
        wide,
        options,
      );
      rmSync(wide);
      const mb = value => Math.round(value / 1e6);
      step.done(
        `${rows} rows, ${mb(bytes)} MB, ${Math.round(
          bytes / 1e6 / seconds,
        )} MB/s; importer ${mb(importer.early)}, then ${mb(
          importer.late,
        )} MB; portal ${mb(portalBefore)}, at most ${mb(portalMost)} MB`,
      );
      this.rows.push(
        {
          name: 'memory of the importer, late to early',
          value: importer.late / importer.early,
          unit: 'x',
          bar: 1.25,
          baseline: {
            name: `of ${mb(importer.early)} MB; file ${mb(bytes)} MB`,
            ratio: importer.late / importer.early,
          },
        },
        {
          name: 'memory of the portal meanwhile, most to before',
          value: portalMost / portalBefore,
          unit: 'x',
          bar: 2,
          baseline: {
            name: `of ${mb(portalBefore)} MB`,
            ratio: portalMost / portalBefore,
          },
        },
      );
    });
  }

  questions() {
    return questions(this.now, { large: this.n >= LARGE });
  }

  year(key) {
    const from = new Date(this.now - 365 * DAY);
    return { from, to: new Date(this.now + DAY), key };
  }

  countDeployments() {
    return this.query(async client => {
      const { rows } = await client.query(
        'SELECT count(*)::int AS n FROM deployments',
      );
      return rows[0].n;
    });
  }

  query(work) {
    return withClient(this.connection, async client => {
      await client.query('SET search_path = dora');
      return work(client);
    });
  }
}

async function waiting(client) {
  const { rows } = await client.query(
    `SELECT (SELECT count(*)::int FROM dirty_services) AS services,
            (SELECT count(*)::int FROM dirty_cells) AS cells`,
  );
  return rows[0];
}

async function keyOf(client, ref) {
  const { rows } = await client.query(
    'SELECT id FROM service_keys WHERE key = $1',
    [ref],
  );
  return rows[0].id;
}
