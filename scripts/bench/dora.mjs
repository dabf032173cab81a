import { statfsSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { startEmbedded } from '../lib/postgres/embedded.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { BenchDatabase } from './dora/database.mjs';
import { importFiles } from './dora/importStage.mjs';
import { loadStage } from './dora/loadStage.mjs';
import { fitToDisk, readOptions } from './dora/options.mjs';
import { fillCatalog, withPortal } from './dora/portalStage.mjs';
import { readAll, readFew } from './dora/readStage.mjs';
import { isKept, toTable } from './dora/report.mjs';
import { writeAll } from './dora/writeStage.mjs';

const CONNECTIONS = 8;

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
  return runStages({
    ...options,
    steps,
    database: new BenchDatabase(connection),
    connections: CONNECTIONS,
    workDir,
    folder: join(workDir, 'entities'),
    portalDir: join(workDir, 'portal'),
    n,
    now: Date.now(),
  });
}

async function runStages(bench) {
  const { steps, n } = bench;
  await fillCatalog(bench);
  const tenth = Math.floor(n / 10);
  await loadStage(bench, { first: 0, count: tenth });
  const few = await withPortal(bench, client => readFew(bench, client, tenth));
  await loadStage(bench, { first: tenth, count: n - tenth });
  const rows = await withPortal(bench, async (client, portal) => [
    ...(await readAll(bench, client, few)),
    ...(await writeAll(bench, client)),
    ...(await importFiles(bench, portal)),
  ]);
  steps.note(
    `${n.toLocaleString('en')} deployments, ${(5 * n).toLocaleString(
      'en',
    )} changes, 1 000 services, 100 teams; ${CONNECTIONS} connections; fsync on; load of the machine at the end ${loadavg()
      .map(load => load.toFixed(1))
      .join(' ')}`,
  );
  toTable(rows).forEach(steps.note);
  return rows.every(isKept);
}
