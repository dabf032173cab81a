import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fromRoot } from '../../lib/paths.mjs';
import { Problem } from '../../lib/problem.mjs';
import { onShutdown } from '../../lib/system/shutdown.mjs';
import { toolEnvironment } from '../../lib/toolchain/environment.mjs';
import { loadFacts, loadNames } from './loadFacts.mjs';

/** Copies deployments into the tables, and has their figures computed. */
export async function loadStage(bench, { first, count }) {
  const { steps, database, n, now } = bench;
  await steps.run(`Copy ${count.toLocaleString('en')} deployments`, step =>
    database.query(async client => {
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
    const worker = () => derive(database.connection);
    await database.watch(step, Promise.all([worker(), worker()]));
    step.done(
      `${Math.round(
        count / ((performance.now() - start) / 1000),
      ).toLocaleString('en')} deployments/s by two workers`,
    );
  });
}

async function derive(connection) {
  const child = spawn(
    process.execPath,
    [fromRoot('scripts', 'bench', 'dora', 'deriveAll.mjs')],
    {
      cwd: fromRoot(),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...toolEnvironment(),
        BENCH_CONNECTION: JSON.stringify(connection),
      },
    },
  );
  const forget = onShutdown(() => child.kill());
  const [code] = await once(child, 'close');
  forget();
  if (code !== 0) throw new Problem('The figures could not be computed.');
}
