/**
 * @typedef {{ host: string, port: number, user: string, password?: string,
 *   database: string }} Connection
 */

/**
 * Opens a connection for one piece of work. `pg` is loaded on use, as it is
 * not there before the packages are installed.
 * @template T
 * @param {Connection} connection
 * @param {(client: import('pg').Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withClient(connection, work) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    ...connection,
    connectionTimeoutMillis: 10_000,
    application_name: 'boardwalk-scripts',
  });
  // A server that goes away ends the query below with an error as well.
  client.on('error', () => {});
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => {});
  }
}
