import { join } from 'node:path';
import { withClient } from '../lib/postgres/client.mjs';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { outsideConnection } from '../lib/postgres/outside.mjs';
import {
  makeWorkDir,
  removeDataDir,
  startThrowaway,
} from '../lib/postgres/throwaway.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { pageQueries } from './catalog/pageQueries.mjs';
import { startPortal, waitUntilLoaded } from './catalog/portal.mjs';
import { overLimit, toTable } from './catalog/report.mjs';
import { measure } from './catalog/statistics.mjs';
import { writeOrganisation } from './catalog/writeOrganisation.mjs';

const SIZES = { small: 100, large: 10_000 };
const RUNS = { runs: 60, warmUp: 10 };

/**
 * Measures what the catalog index page asks for, through HTTP and signed in,
 * with 100 and with 10 000 entities. Each size has an empty database: a server
 * that POSTGRES_HOST names, where the user may create databases, or a
 * throw-away one.
 *
 * @param {{ steps: import('../lib/ui/steps.mjs').Steps }} context
 * @returns {Promise<boolean>} whether all limits are kept
 */
export async function benchCatalog({ steps }) {
  const workDir = makeWorkDir('boardwalk-bench-');
  onShutdown(() => {
    removeDataDir(join(workDir, 'postgres'));
    removeDataDir(workDir);
  });
  const outside = outsideConnection(process.env);
  const server = outside
    ? undefined
    : await startThrowaway(join(workDir, 'postgres'));
  if (server) onShutdown(() => server.stop());

  const base = outside ?? server.connection;
  const small = await benchSize({ steps, base, workDir, size: SIZES.small });
  const large = await benchSize({ steps, base, workDir, size: SIZES.large });
  const rows = small.map(({ name, times }, index) => ({
    name,
    small: times,
    large: large[index].times,
  }));
  toTable(rows, SIZES).forEach(steps.note);
  const broken = overLimit(rows);
  broken.forEach(line => steps.note(`Over the limit: ${line}`));
  return broken.length === 0;
}

async function benchSize({ steps, base, workDir, size }) {
  const database = `boardwalk_bench_${size}_${process.pid}`;
  const connection = { ...base, database };
  const folder = join(workDir, `entities-${size}`);
  await ensureDatabase(base, database);
  try {
    const portal = await steps.run(`Load ${size} entities`, async step => {
      const files = writeOrganisation(folder, size);
      const started = await startPortal({
        connection,
        dataDir: join(workDir, `data-${size}`),
        folder,
      });
      const start = performance.now();
      try {
        await waitUntilLoaded(connection, size, done =>
          step.progress(`${done} of ${size}`),
        );
      } catch (error) {
        await started.stop();
        throw error;
      }
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      step.done(`${files} files, in the catalog ${seconds} s after the start`);
      return started;
    });
    try {
      return await steps.run(`Measure at ${size}`, async step => {
        const results = [];
        for (const { name, call } of await pageQueries(portal.client)) {
          step.progress(name);
          results.push({ name, times: await measure(call, RUNS) });
        }
        return results;
      });
    } finally {
      await portal.stop();
    }
  } finally {
    await withClient(base, client =>
      client.query(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`),
    );
  }
}
