import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { withClient } from './client.mjs';
import { ensureDatabase, freeMigrationLocks } from './database.mjs';
import { makeWorkDir, removeDataDir, startThrowaway } from './throwaway.mjs';

describe('the database of the portal', () => {
  const work = makeWorkDir('boardwalk-database-');
  const dataDir = join(work, 'a data folder');
  let server;
  let connection;
  const query = (sql, to = connection) =>
    withClient(to, client => client.query(sql));

  before(async () => {
    server = await startThrowaway(dataDir);
    connection = { ...server.connection, database: 'boardwalk' };
  });
  after(async () => {
    await server.stop();
    removeDataDir(dataDir);
    removeDataDir(work);
  });

  it('is created once', async () => {
    assert.equal(await ensureDatabase(server.connection, 'boardwalk'), true);
    assert.equal(await ensureDatabase(server.connection, 'boardwalk'), false);
  });

  it('has its migrations freed when nobody else is connected', async () => {
    await query(`
      create schema catalog;
      create table catalog.knex_migrations_lock (index int, is_locked int);
      insert into catalog.knex_migrations_lock values (1, 1);
      create schema search;
      create table search.backstage__migrations_lock (index int, is_locked int);
      insert into search.backstage__migrations_lock values (1, 0);
      create table search.other_migrations_lock (note text);`);
    await withClient(connection, async () => {
      assert.deepEqual(await freeMigrationLocks(connection), {
        freed: [],
        busy: true,
      });
    });
    assert.deepEqual(await freeMigrationLocks(connection), {
      freed: ['"catalog"."knex_migrations_lock"'],
      busy: false,
    });
    const { rows } = await query(
      'select is_locked from catalog.knex_migrations_lock',
    );
    assert.deepEqual(rows, [{ is_locked: 0 }]);
  });

  it('leaves locks alone that belong to others', async () => {
    await query(`
      update catalog.knex_migrations_lock set is_locked = 1;
      create role guest login password 'guest'`);
    const guest = { ...connection, user: 'guest', password: 'guest' };
    assert.deepEqual(await freeMigrationLocks(guest), {
      freed: [],
      busy: false,
    });
  });
});
