import { setTimeout as sleep } from 'node:timers/promises';
import { ensureAppBuilt } from '../lib/build/app.mjs';
import { fromRoot } from '../lib/paths.mjs';
import { startBackend, waitUntilReady } from '../lib/portal/backend.mjs';
import { shortLine } from '../lib/portal/backendLog.mjs';
import { dataPaths } from '../lib/portal/dataDir.mjs';
import { openDatabase } from '../lib/portal/database.mjs';
import { backendProblem, portTaken } from '../lib/portal/failure.mjs';
import { rememberBackend } from '../lib/portal/leftoverBackend.mjs';
import { openBrowser } from '../lib/portal/openBrowser.mjs';
import { claimDataDir } from '../lib/portal/claim.mjs';
import { keepDatabaseUp } from '../lib/portal/keepDatabaseUp.mjs';
import { tryPort } from '../lib/system/ports.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { whileLocked } from '../lib/system/waitForLock.mjs';

const readyLimit = 5 * 60_000;

/**
 * Brings the portal up and keeps it up until a signal, or until it breaks.
 * @param {{ steps: import('../lib/ui/steps.mjs').Steps }} context
 * @returns {Promise<number>} exit code
 */
export async function start({ steps }) {
  const { dataDir, address, config } = await claimDataDir(steps);
  const paths = dataPaths(dataDir);
  if (!(await tryPort(address.port, address.host))) throw portTaken(address);

  await whileLocked(fromRoot('.toolchain', 'build.lock'), steps, () =>
    ensureAppBuilt(steps),
  );
  const { env, server } = await openDatabase(steps, dataDir);

  const problems = createProblemPrinter(steps);
  const backend = await steps.run('Start the backend', async step => {
    const started = startBackend({
      env: {
        ...env,
        BOARDWALK_DATA_DIR: dataDir,
        PORT: String(address.port),
        NODE_COMPILE_CACHE: paths.compileCache,
      },
      log: paths.backendLog,
      onLine: line => step.progress(shortLine(line).slice(0, 120)),
      onProblem: problems.print,
    });
    onShutdown(() => started.stop());
    rememberBackend(paths.backendPid, started.pid);
    const outcome = await waitUntilReady(started, address, readyLimit);
    if (outcome === 'ready') return started;
    throw backendProblem(
      outcome === 'late'
        ? 'The backend is not ready after five minutes.'
        : 'The backend ended while it started.',
      paths.backendLog,
    );
  });

  const url = config.getString('app.baseUrl').replace(/\/$/, '');
  steps.note(`Boardwalk is ready at ${url}`);
  openBrowser(url);

  const lost = server ? keepDatabaseUp(server, steps) : new Promise(() => {});
  await Promise.race([backend.ended, lost]);
  // A signal to the whole group may end the backend a moment before our own
  // handler runs.
  await sleep(200);
  throw backendProblem('The backend ended unexpectedly.', paths.backendLog);
}

/**
 * Shows each problem of the backend once, so that one that repeats every few
 * seconds does not bury the rest.
 * @param {import('../lib/ui/steps.mjs').Steps} steps
 */
function createProblemPrinter(steps) {
  const seen = new Set();
  return {
    /** @param {string} line */
    print(line) {
      const text = shortLine(line);
      const key = text.replace(/\d+/g, '#');
      if (seen.has(key) || seen.size > 200) return;
      seen.add(key);
      steps.note(`  ${text}`);
    },
  };
}
