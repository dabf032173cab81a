import { Problem } from '../problem.mjs';
import { withClient } from './client.mjs';

/**
 * @param {NodeJS.ProcessEnv} env
 * @returns {import('./client.mjs').Connection | undefined} the server that the
 *   environment names; undefined when it names none
 */
export function outsideConnection(env) {
  if (!env.POSTGRES_HOST) return undefined;
  return {
    host: env.POSTGRES_HOST,
    port: Number(env.POSTGRES_PORT || 5432),
    user: env.POSTGRES_USER || 'boardwalk',
    password: env.POSTGRES_PASSWORD || '',
    database: env.POSTGRES_DB || 'boardwalk',
  };
}

/** What `POSTGRES_SSL` may say; the same words mean the same to the backend. */
const sslModes = new Map([
  ['', 'disable'],
  ['false', 'disable'],
  ['disable', 'disable'],
  ['true', 'verify-full'],
  ['require', 'verify-full'],
  ['verify-full', 'verify-full'],
  ['no-verify', 'no-verify'],
]);

/**
 * POSTGRES_SSL in the words of the database driver.
 * @param {string | undefined} value `true` (encrypt and verify), `no-verify`
 *   (only encrypt) or `false`
 * @returns {Record<string, string>} environment variables
 */
export function sslEnvironment(value) {
  if (value === undefined) return {};
  const mode = sslModes.get(value.trim().toLowerCase());
  if (!mode) {
    throw new Problem(`POSTGRES_SSL=${value} is not known.`, {
      advice: 'Set it to true, no-verify or false.',
    });
  }
  return { PGSSLMODE: mode };
}

/**
 * @param {{ code?: string, message?: string }} error of the driver
 * @param {import('./client.mjs').Connection} connection
 * @returns {Problem}
 */
export function explainConnectionError(error, { host, port, user, database }) {
  const server = `the PostgreSQL server at ${host}:${port}`;
  const details = { cause: error };
  switch (error.code) {
    case '28P01':
    case '28000':
      return new Problem(
        `Wrong user or password: ${server} turned away user "${user}".`,
        {
          ...details,
          advice: `Check POSTGRES_USER and POSTGRES_PASSWORD. The server says: ${error.message}`,
        },
      );
    case '3D000':
      return new Problem(`There is no database "${database}" on ${server}.`, {
        ...details,
        advice: `Create it (\`create database ${database} owner ${user}\`), or name another with POSTGRES_DB.`,
      });
    case '42501':
      return new Problem(
        `User "${user}" may not connect to database "${database}" on ${server}.`,
        {
          ...details,
          advice: `Run \`grant connect, create on database ${database} to ${user}\` as its owner.`,
        },
      );
    case '53300':
      return new Problem(`No connection is left on ${server}.`, {
        ...details,
        advice:
          'Boardwalk uses up to ten connections for each plugin: raise max_connections.',
      });
    default:
      return new Problem(`Could not reach ${server}.`, {
        ...details,
        advice: `Check POSTGRES_HOST, POSTGRES_PORT and POSTGRES_SSL, and that the server runs. The driver says: ${
          error.message || error.code
        }. Without POSTGRES_HOST, Boardwalk brings its own PostgreSQL.`,
      });
  }
}

/**
 * @param {import('./client.mjs').Connection} connection
 * @param {string} deed
 * @param {string} right
 */
const lackingRight = ({ user, database }, deed, right) =>
  new Problem(`User "${user}" may not ${deed} in database "${database}".`, {
    advice: `Run \`grant ${right} on database ${database} to ${user}\` as its owner.`,
  });

/**
 * Finds out before the backend does whether the portal can work there.
 * @param {import('./client.mjs').Connection} connection
 * @returns {Promise<string>} the server's version
 */
export async function checkOutsideServer(connection) {
  try {
    return await withClient(connection, async client => {
      const { rows } = await client.query(
        `select current_setting('server_version') as version,
                has_database_privilege(current_database(), 'CREATE') as create,
                has_database_privilege(current_database(), 'TEMPORARY') as temporary`,
      );
      const { version, create, temporary } = rows[0];
      if (!create) {
        throw lackingRight(connection, 'create schemas', 'create');
      }
      // The catalog collects what it changes in temporary tables.
      if (!temporary) {
        throw lackingRight(connection, 'create temporary tables', 'temporary');
      }
      return version;
    });
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw explainConnectionError(/** @type {any} */ (error), connection);
  }
}
