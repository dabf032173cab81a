import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { startBackend, waitUntilReady } from '../../lib/portal/backend.mjs';
import { Problem } from '../../lib/problem.mjs';
import { freePort } from '../../lib/system/ports.mjs';
import { onShutdown } from '../../lib/system/shutdown.mjs';

const READY_LIMIT = 120_000;

/**
 * How the parts of a portal find its database; `dora:import` takes the same.
 * @param {import('../../lib/postgres/client.mjs').Connection} connection
 */
export const databaseEnvironment = connection => ({
  POSTGRES_HOST: connection.host,
  POSTGRES_PORT: String(connection.port),
  POSTGRES_USER: connection.user,
  POSTGRES_PASSWORD: connection.password ?? '',
  POSTGRES_DB: connection.database,
});

const DORA_GRANTS = {
  read: { plugin: 'dora', permission: 'dora.metric.read' },
  write: { plugin: 'dora', permission: 'dora.event.create' },
};

/**
 * Starts a portal with the entities of one folder. Its callers have a token for
 * each grant, and may do nothing else; by default to read figures and to report
 * events.
 *
 * @param {{ connection: import('../../lib/postgres/client.mjs').Connection,
 *   dataDir: string, folder: string, demo?: boolean, env?: Record<string, string>,
 *   grants?: Record<string, { plugin: string, permission: string }> }} options
 *   `demo`: with the demo organisation, whose people can sign in; `env`: further
 *   settings
 */
export async function startPortal({
  connection,
  dataDir,
  folder,
  demo = false,
  env = {},
  grants = DORA_GRANTS,
}) {
  const tokens = Object.fromEntries(
    Object.keys(grants).map(name => [name, randomBytes(32).toString('hex')]),
  );
  const port = await freePort();
  mkdirSync(join(dataDir, 'scaffolder'), { recursive: true });
  const log = join(dataDir, 'backend.log');
  const backend = startBackend({
    log,
    env: {
      ...databaseEnvironment(connection),
      PORT: String(port),
      BOARDWALK_DATA_DIR: dataDir,
      APP_CONFIG_backend_baseUrl: JSON.stringify(`http://127.0.0.1:${port}`),
      APP_CONFIG_app_baseUrl: JSON.stringify(`http://127.0.0.1:${port}`),
      APP_CONFIG_boardwalk_demo: String(demo),
      APP_CONFIG_boardwalk_catalog: JSON.stringify({
        folders: [folder],
        self: false,
      }),
      APP_CONFIG_backend_auth_externalAccess: JSON.stringify(
        Object.entries(grants).map(([name, restriction]) => ({
          type: 'static',
          options: { token: tokens[name], subject: `bench-${name}` },
          accessRestrictions: [restriction],
        })),
      ),
      ...env,
    },
  });
  const forget = onShutdown(() => backend.stop());
  const stop = async () => {
    forget();
    await backend.stop();
  };
  const address = { host: '127.0.0.1', port };
  if ((await waitUntilReady(backend, address, READY_LIMIT)) !== 'ready') {
    await stop();
    throw new Problem('The backend did not start.', { log });
  }
  return { ...address, tokens, pid: backend.pid, stop };
}
