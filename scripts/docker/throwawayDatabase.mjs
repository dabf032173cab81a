import { randomBytes } from 'node:crypto';
import pg from 'pg';

const VARIABLE = 'BACKSTAGE_TEST_DATABASE_POSTGRES18_CONNECTION_STRING';

/**
 * Creates an empty database, and a user who may do nothing but create schemas
 * in it, on the server that the tests use.
 *
 * @returns {Promise<{ env: Record<string, string>, remove(): Promise<void> }>}
 *   env: the variables by which Boardwalk finds the database
 * @throws when the environment names no server
 */
export async function createThrowawayDatabase() {
  const connectionString = process.env[VARIABLE];
  if (!connectionString) {
    throw new Error(`Set ${VARIABLE}; \`npm run test:docker\` does so.`);
  }
  const name = `boardwalk_image_${randomBytes(4).toString('hex')}`;
  const password = randomBytes(18).toString('hex');
  const url = new URL(connectionString);

  const run = async (...statements) => {
    const client = new pg.Client({ connectionString });
    await client.connect();
    try {
      for (const statement of statements) await client.query(statement);
    } finally {
      await client.end();
    }
  };

  await run(
    `create user ${name} with password '${password}'`,
    `create database ${name}`,
    `grant connect, create on database ${name} to ${name}`,
  );
  return {
    env: {
      POSTGRES_HOST: url.hostname,
      POSTGRES_PORT: url.port || '5432',
      POSTGRES_USER: name,
      POSTGRES_PASSWORD: password,
      POSTGRES_DB: name,
    },
    remove: () =>
      run(`drop database if exists ${name} with (force)`, `drop user ${name}`),
  };
}
