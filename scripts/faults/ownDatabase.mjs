import { randomBytes } from 'node:crypto';
import { withClient } from '../lib/postgres/client.mjs';

const variable = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * A database on the server of the tests, and a role that may create schemas and
 * temporary tables in it and nothing else.
 * @throws when the environment names no server
 */
export async function ownDatabase() {
  const address = process.env[variable];
  if (!address) {
    throw new Error(`Set ${variable}; \`npm run test:faults\` does so.`);
  }
  const url = new URL(address);
  const name = `boardwalk_faults_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(16).toString('hex');
  const admin = {
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database: url.pathname.slice(1),
  };
  /** @param {string[]} statements */
  const run = statements =>
    withClient(admin, async client => {
      for (const statement of statements) await client.query(statement);
    });
  await run([
    `create role ${name} login nosuperuser nocreatedb password '${password}'`,
    `create database ${name}`,
    `revoke all on database ${name} from public`,
    `grant connect, create, temporary on database ${name} to ${name}`,
  ]);
  return {
    env: {
      POSTGRES_HOST: admin.host,
      POSTGRES_PORT: String(admin.port),
      POSTGRES_USER: name,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: name,
    },
    /** @returns {Promise<string[]>} names of the schemas in it */
    schemas: () =>
      withClient({ ...admin, database: name }, async client => {
        const { rows } = await client.query(
          'select schema_name as name from information_schema.schemata',
        );
        return rows.map(row => row.name);
      }),
    /** @param {string} right taken from the role */
    revoke: right => run([`revoke ${right} on database ${name} from ${name}`]),
    /** @param {string} right given back to the role */
    grant: right => run([`grant ${right} on database ${name} to ${name}`]),
    remove: () =>
      run([`drop database ${name} with (force)`, `drop role ${name}`]),
  };
}
