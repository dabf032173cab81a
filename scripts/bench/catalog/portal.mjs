import { CatalogClient } from '@backstage/catalog-client';
import { randomBytes } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startBackend, waitUntilReady } from '../../lib/portal/backend.mjs';
import { withClient } from '../../lib/postgres/client.mjs';
import { freePort } from '../../lib/system/ports.mjs';
import { onShutdown } from '../../lib/system/shutdown.mjs';
import { Problem } from '../../lib/problem.mjs';

const READY_LIMIT = 120_000;
const LOAD_LIMIT = 900_000;

/**
 * Starts a portal on an empty database, with the entities of one folder and
 * nothing else.
 *
 * @param {{ connection: import('../../lib/postgres/client.mjs').Connection,
 *   dataDir: string, folder: string }} options
 */
export async function startPortal({ connection, dataDir, folder }) {
  const token = randomBytes(24).toString('hex');
  const port = await freePort();
  const baseUrl = `http://127.0.0.1:${port}`;
  mkdirSync(join(dataDir, 'scaffolder'), { recursive: true });
  const log = join(dataDir, 'backend.log');
  const backend = startBackend({
    log,
    env: {
      PORT: String(port),
      BOARDWALK_DATA_DIR: dataDir,
      POSTGRES_HOST: connection.host,
      POSTGRES_PORT: String(connection.port),
      POSTGRES_USER: connection.user,
      POSTGRES_PASSWORD: connection.password ?? '',
      POSTGRES_DB: connection.database,
      APP_CONFIG_backend_baseUrl: JSON.stringify(baseUrl),
      APP_CONFIG_boardwalk_demo: 'false',
      APP_CONFIG_boardwalk_catalog: JSON.stringify({
        folders: [folder],
        self: false,
      }),
      APP_CONFIG_backend_auth_externalAccess: JSON.stringify([
        { type: 'static', options: { token, subject: 'bench' } },
      ]),
    },
  });
  onShutdown(() => backend.stop());
  const address = { host: '127.0.0.1', port };
  if ((await waitUntilReady(backend, address, READY_LIMIT)) !== 'ready') {
    await backend.stop();
    throw new Problem('The backend did not start.', {
      advice: `See ${log}.`,
    });
  }
  const client = new CatalogClient({
    discoveryApi: { getBaseUrl: async id => `${baseUrl}/api/${id}` },
    fetchApi: {
      fetch: (input, init) =>
        fetch(input, {
          ...init,
          headers: { ...init?.headers, authorization: `Bearer ${token}` },
        }),
    },
  });
  return { client, stop: () => backend.stop() };
}

/**
 * Waits until all entities are there with their relations, and the planner
 * knows about them, as it does a minute later by itself.
 *
 * @param {import('../../lib/postgres/client.mjs').Connection} connection
 * @param {number} size entities, without those of kind Location
 * @param {(done: number) => void} progress
 */
export function waitUntilLoaded(connection, size, progress) {
  return withClient(connection, async database => {
    const end = Date.now() + LOAD_LIMIT;
    for (;;) {
      const { rows } = await database.query(`
        SELECT (SELECT count(*)::int FROM catalog.final_entities
                 WHERE final_entity IS NOT NULL
                   AND entity_ref NOT LIKE 'location:%') AS loaded,
               (SELECT count(*)::int FROM catalog.stitch_queue) AS waiting,
               (SELECT count(*)::int FROM catalog.refresh_state
                 WHERE processed_entity IS NULL) AS unprocessed`);
      const { loaded, waiting, unprocessed } = rows[0];
      progress(loaded);
      if (loaded === size && waiting === 0 && unprocessed === 0) break;
      if (Date.now() > end) {
        throw new Problem(
          `Only ${loaded} of ${size} entities were loaded in time.`,
        );
      }
      await sleep(500);
    }
    await database.query('ANALYZE');
  });
}
