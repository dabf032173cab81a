import { setTimeout as sleep } from 'node:timers/promises';
import { spawn } from 'node:child_process';
import { fromRoot } from '../lib/paths.mjs';
import { claimDataDir } from '../lib/portal/claim.mjs';
import { openDatabase } from '../lib/portal/database.mjs';
import { portTaken } from '../lib/portal/failure.mjs';
import { readiness } from '../lib/portal/backend.mjs';
import { keepDatabaseUp } from '../lib/portal/keepDatabaseUp.mjs';
import { Problem } from '../lib/problem.mjs';
import { tryPort } from '../lib/system/ports.mjs';
import { isAlive, stopProcess } from '../lib/system/processes.mjs';
import { onShutdown } from '../lib/system/shutdown.mjs';
import { toolEnvironment } from '../lib/toolchain/environment.mjs';

/**
 * Starts app and backend in a way that follows their sources. Both from one
 * command at the root, as paths in the configuration are relative to it.
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<never>} rejects when they end
 */
function startWatching(env) {
  const child = spawn(
    process.execPath,
    [
      fromRoot('node_modules', '.bin', 'backstage-cli'),
      'repo',
      'start',
      'packages/app',
      'packages/backend',
    ],
    {
      cwd: fromRoot(),
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit'],
    },
  );
  onShutdown(() => child.pid && isAlive(child.pid) && stopProcess(child.pid));
  return new Promise((_, reject) => {
    child.on('close', () =>
      reject(
        new Problem('The development servers ended.', {
          advice: 'Their last lines above say why.',
        }),
      ),
    );
  });
}

/**
 * Portal with hot reload: the backend restarts and the page updates at each
 * change of a source. The app has a server of its own, at APP_PORT or 3000.
 * @param {import('./table.mjs').Context} context
 * @returns {Promise<number>}
 */
export async function dev({ steps }) {
  const appPort = Number(process.env.APP_PORT ?? 3000);
  const { dataDir, address } = await claimDataDir(steps);
  for (const port of [address.port, appPort]) {
    if (!(await tryPort(port))) throw portTaken({ port });
  }
  const { env, server } = await openDatabase(steps, dataDir);
  const appUrl = `http://localhost:${appPort}`;
  /** @type {NodeJS.ProcessEnv} */
  const full = {
    ...toolEnvironment(),
    ...env,
    BOARDWALK_DATA_DIR: dataDir,
    PORT: String(address.port),
    APP_CONFIG_app_baseUrl: JSON.stringify(appUrl),
    APP_CONFIG_backend_cors: JSON.stringify({
      origin: appUrl,
      methods: ['GET', 'HEAD', 'PATCH', 'POST', 'PUT', 'DELETE'],
      credentials: true,
    }),
  };
  const ended = startWatching(full);
  const ready = (async () => {
    while ((await readiness(address.host, address.port)) !== 200) {
      await sleep(300);
    }
    steps.note(
      `Boardwalk is in development at ${appUrl} (API: http://localhost:${address.port})`,
    );
  })();
  const lost = server ? keepDatabaseUp(server, steps) : new Promise(() => {});
  await Promise.race([ended, lost, ready.then(() => new Promise(() => {}))]);
  return 1;
}
