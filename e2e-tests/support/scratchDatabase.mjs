import { Client } from 'pg';

/**
 * Creates an empty database on the server that the environment names, and
 * drops it again in the end.
 */
export async function createScratchDatabase(/** @type {string} */ name) {
  const address = process.env.BOARDWALK_E2E_DATABASE_URL;
  if (!address) {
    throw new Error(
      'Set BOARDWALK_E2E_DATABASE_URL to a PostgreSQL server on which the test may create a database',
    );
  }
  const url = new URL(address);
  const drop = () =>
    run(address, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  await drop();
  await run(address, `CREATE DATABASE ${name}`);
  return {
    name,
    host: url.hostname,
    port: Number(url.port || 5432),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    drop,
  };
}

async function run(
  /** @type {string} */ connectionString,
  /** @type {string} */ sql,
) {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
