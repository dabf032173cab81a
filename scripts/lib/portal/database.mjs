import { ensureDatabase, freeMigrationLocks } from '../postgres/database.mjs';
import { startEmbedded } from '../postgres/embedded.mjs';
import {
  checkOutsideServer,
  outsideConnection,
  sslEnvironment,
} from '../postgres/outside.mjs';

/** Of our own server. */
export const databaseName = 'boardwalk';

/** @param {import('../postgres/client.mjs').Connection} connection */
export const asEnvironment = ({ host, port, user, password, database }) => ({
  POSTGRES_HOST: host,
  POSTGRES_PORT: String(port),
  POSTGRES_USER: user,
  POSTGRES_PASSWORD: password ?? '',
  POSTGRES_DB: database,
});

/**
 * Opens the database of the portal: a server that the environment names, or
 * our own. Migration locks of a killed backend are freed on the way.
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {string} dataDir absolute
 * @returns {Promise<{ env: Record<string, string>,
 *   server?: Awaited<ReturnType<typeof startEmbedded>> }>}
 *   env: how the backend gets there; server: our own, when it is
 */
export async function openDatabase(steps, dataDir) {
  const outside = outsideConnection(process.env);
  if (outside) {
    const ssl = sslEnvironment(process.env.POSTGRES_SSL);
    Object.assign(process.env, ssl);
    await steps.run('Check the outside PostgreSQL', async step => {
      const version = await checkOutsideServer(outside);
      step.done(`${version} at ${outside.host}:${outside.port}`);
    });
    await freeLocks(steps, outside);
    return { env: { ...asEnvironment(outside), ...ssl } };
  }

  const server = await steps.run('Start PostgreSQL', async step => {
    const started = await startEmbedded(dataDir, { progress: step.progress });
    await ensureDatabase(started.connection, databaseName);
    const { version } = started.cluster.binaries;
    step.done(
      started.leftover
        ? `${version}, after ending the one of an earlier start`
        : version,
    );
    return started;
  });
  const connection = { ...server.connection, database: databaseName };
  await freeLocks(steps, connection);
  return { env: asEnvironment(connection), server };
}

/**
 * @param {import('../ui/steps.mjs').Steps} steps
 * @param {import('../postgres/client.mjs').Connection} connection
 */
async function freeLocks(steps, connection) {
  const { freed, busy } = await freeMigrationLocks(connection);
  if (freed.length) {
    steps.note(
      `  Freed migrations that a killed backend left locked: ${freed.join(
        ', ',
      )}`,
    );
  }
  if (busy) {
    steps.note(
      '  Another program is connected and migrations are locked; they are left alone.',
    );
  }
}
