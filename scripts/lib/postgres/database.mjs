import { withClient } from './client.mjs';

/** @typedef {import('./client.mjs').Connection} Connection */

/**
 * @param {Connection} connection to any database of the server
 * @param {string} name
 * @returns {Promise<boolean>} whether it had to be created
 */
export function ensureDatabase(connection, name) {
  return withClient(connection, async client => {
    const { rowCount } = await client.query(
      'select 1 from pg_database where datname = $1',
      [name],
    );
    if (rowCount) return false;
    await client.query(`create database ${client.escapeIdentifier(name)}`);
    return true;
  });
}

/**
 * Lock tables of Knex that this user may read and write. An outside database
 * may hold those of other programs.
 */
const lockTables = `
  select n.nspname as schema, c.relname as table
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'is_locked'
   where c.relkind = 'r'
     and c.relname like '%migrations\\_lock'
     and has_schema_privilege(n.oid, 'USAGE')
     and has_table_privilege(c.oid, 'SELECT')
     and has_table_privilege(c.oid, 'UPDATE')`;

/**
 * Frees migrations that a killed backend left locked. Knex marks the lock in a
 * table, which outlives its process. Nothing is freed while another program is
 * connected, as the lock may then be in use.
 * @param {Connection} connection to the portal's database
 * @returns {Promise<{ freed: string[], busy: boolean }>} freed: names of the
 *   schemas; busy: locks were found, but others are connected
 */
export function freeMigrationLocks(connection) {
  return withClient(connection, async client => {
    const { rows: tables } = await client.query(lockTables);
    /** @type {string[]} */
    const locked = [];
    /** @type {string[]} */
    const freed = [];
    for (const { schema, table } of tables) {
      const name = `${client.escapeIdentifier(
        schema,
      )}.${client.escapeIdentifier(table)}`;
      const { rowCount } = await client.query(
        `select 1 from ${name} where is_locked = 1`,
      );
      if (rowCount) locked.push(name);
    }
    if (!locked.length) return { freed, busy: false };
    const { rows } = await client.query(
      `select count(*)::int as others from pg_stat_activity
        where datname = current_database() and pid <> pg_backend_pid()
          and backend_type = 'client backend'`,
    );
    if (rows[0].others > 0) return { freed, busy: true };
    for (const name of locked) {
      await client.query(`update ${name} set is_locked = 0`);
      freed.push(name);
    }
    return { freed, busy: false };
  });
}
