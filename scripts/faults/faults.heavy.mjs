import assert from 'node:assert/strict';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { createPersonaClient } from '../bench/portalClient.mjs';
import { withClient } from '../lib/postgres/client.mjs';
import { runningServer } from '../lib/postgres/leftovers.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { readJson } from '../lib/system/files.mjs';
import { isAlive } from '../lib/system/processes.mjs';
import { freePort } from '../lib/system/ports.mjs';
import { runStart } from '../lib/testing/portal.mjs';
import { ownDatabase } from './ownDatabase.mjs';
import { finishedRun, startRun } from './templateRun.mjs';

const stackTrace = /^\s+at .*\(?(node:|file:|\/).*:\d+:\d+/m;

/** Ends of a start that must fail with a message and without a stack trace. */
const failure = async portal => {
  const code = await portal.ended;
  const text = portal.lines.join('\n');
  assert.notEqual(code, 0, text);
  assert.doesNotMatch(text, stackTrace);
  assert.doesNotMatch(text, /Boardwalk is ready/);
  return text;
};

describe('npm start', () => {
  const work = makeWorkDir('boardwalk faults ');
  const dataDir = join(work, 'a data folder');
  const cluster = join(dataDir, 'postgres');
  const embedded = () => {
    const pid = runningServer(cluster);
    const port = Number(
      readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[3],
    );
    const password = readFileSync(
      join(dataDir, 'secrets', 'postgres-password'),
      'utf8',
    ).trim();
    const database = 'boardwalk';
    return {
      pid,
      connection: {
        host: '127.0.0.1',
        port,
        user: database,
        password,
        database,
      },
    };
  };

  after(() => {
    removeDataDir(dataDir);
    removeDataDir(work);
  });

  it('starts in a path with spaces, once, and stops PostgreSQL cleanly at SIGTERM', async () => {
    const portal = await runStart({ dataDir });
    await portal.untilReady();
    const ready = portal.lines.filter(line => /Boardwalk is ready/.test(line));
    assert.deepEqual(ready, [`Boardwalk is ready at ${portal.url}`]);

    const { pid, connection } = embedded();
    assert.ok(pid);
    const settings = await withClient(connection, async client => {
      await client.query('create table public.kept (n int)');
      await client.query('insert into public.kept values (42)');
      const { rows } = await client.query(
        `select current_setting('max_connections') as connections,
                current_setting('listen_addresses') as addresses,
                current_setting('fsync') as fsync`,
      );
      return rows[0];
    });
    assert.deepEqual(settings, {
      connections: '300',
      addresses: '127.0.0.1',
      fsync: 'on',
    });

    const second = await runStart({ dataDir });
    assert.match(await failure(second), /runs already at .*process \d+/);

    assert.equal(await portal.stop(), 0);
    assert.equal(isAlive(pid), false);
    assert.equal(existsSync(join(cluster, 'postmaster.pid')), false);
    const log = readFileSync(join(dataDir, 'logs', 'postgres.log'), 'utf8');
    assert.match(log.trim().split('\n').at(-1) ?? '', /is shut down$/);
  });

  it('recovers by itself after kill -9 of everything, migrations and a template run included', async () => {
    const portal = await runStart({ dataDir });
    await portal.untilReady();
    const { pid, connection } = embedded();
    const backend = readJson(join(dataDir, 'run', 'backend.json'));
    await withClient(connection, client =>
      client.query('update catalog.knex_migrations_lock set is_locked = 1'),
    );
    const persona = 'application-developer';
    const run = await startRun(
      await createPersonaClient(portal.url, persona),
      'survivor',
    );
    // The start script may have a parent of its own; the lock names the worker.
    const { pid: script } = readJson(join(dataDir, 'run', 'start.lock'));
    for (const victim of [portal.pid, script, backend.pid, pid]) {
      process.kill(victim, 'SIGKILL');
    }
    await portal.ended;

    // At the same address, which the new repository has.
    const again = await runStart({ dataDir, port: portal.port });
    await again.untilReady();
    const { rows } = await withClient(embedded().connection, client =>
      client.query('select n from public.kept'),
    );
    assert.deepEqual(rows, [{ n: 42 }]);
    // It goes on where it was, and makes nothing twice.
    const made = await finishedRun(
      await createPersonaClient(again.url, persona),
      run,
    );
    assert.deepEqual(made, { status: 'completed', commits: 1, entities: 1 });
    assert.equal(await again.stop(), 0);
  });

  it('ends what a killed start script left running', async () => {
    const portal = await runStart({ dataDir });
    await portal.untilReady();
    const { pid } = embedded();
    const backend = readJson(join(dataDir, 'run', 'backend.json'));
    process.kill(portal.pid, 'SIGKILL');
    await portal.ended;
    // The backend notices by itself; the database server is left to the next start.
    for (let i = 0; i < 300 && isAlive(backend.pid); i++) await sleep(100);
    assert.equal(isAlive(backend.pid), false);
    assert.equal(isAlive(pid), true);

    const again = await runStart({ dataDir });
    await again.untilReady();
    assert.equal(isAlive(pid), false);
    assert.equal(await again.stop(), 0);
  });

  it('starts its database again when that is killed under it', async () => {
    const portal = await runStart({ dataDir });
    await portal.untilReady();
    const { pid, connection } = embedded();
    process.kill(pid, 'SIGKILL');
    for (
      let i = 0;
      i < 300 && [undefined, pid].includes(runningServer(cluster));
      i++
    ) {
      await sleep(100);
    }
    await assert.doesNotReject(async () => {
      for (let i = 0; ; i++) {
        try {
          await withClient(connection, client => client.query('select 1'));
          return;
        } catch (error) {
          if (i === 100) throw error;
          await sleep(100);
        }
      }
    });
    assert.equal(await portal.stop(), 0);
  });

  it('names a taken port and how to choose another', async () => {
    const port = await freePort();
    const blocker = createServer().listen(port, '127.0.0.1');
    try {
      const text = await failure(await runStart({ dataDir, port }));
      assert.match(text, new RegExp(`Port ${port} is taken`));
      assert.match(text, /PORT=\d+ npm start/);
    } finally {
      blocker.close();
    }
  });

  it('refuses the data of another major version and leaves it alone', async () => {
    const version = join(cluster, 'PG_VERSION');
    renameSync(version, `${version}.kept`);
    writeFileSync(version, '15\n');
    const text = await failure(await runStart({ dataDir }));
    assert.match(
      text,
      /written by PostgreSQL 15; this Boardwalk brings PostgreSQL 18/,
    );
    renameSync(`${version}.kept`, version);
  });
});

describe('npm start with an outside server', () => {
  const work = makeWorkDir('boardwalk-outside-');
  const dataDir = join(work, 'data');
  let database;

  before(async () => {
    database = await ownDatabase();
  });
  after(async () => {
    await database.remove();
    removeDataDir(dataDir);
    removeDataDir(work);
  });

  /** @param {Record<string, string>} [changes] */
  const startOutside = (changes = {}) =>
    runStart({ dataDir, env: { ...database.env, ...changes } });

  it('works in one database with a role that may not create any', async () => {
    const portal = await startOutside();
    await portal.untilReady();
    assert.equal(existsSync(join(dataDir, 'postgres')), false);
    const schemas = await database.schemas();
    assert.ok(schemas.includes('catalog'), schemas.join());
    assert.equal(await portal.stop(), 0);
  });

  it('says that the password is wrong', async () => {
    const text = await failure(await startOutside({ POSTGRES_PASSWORD: 'x' }));
    assert.match(text, /Wrong user or password/);
    assert.match(text, /POSTGRES_PASSWORD/);
  });

  it('says that the database is missing', async () => {
    const text = await failure(await startOutside({ POSTGRES_DB: 'nowhere' }));
    assert.match(text, /There is no database "nowhere"/);
  });

  for (const right of ['create', 'temporary']) {
    it(`says that the right to "${right}" is missing`, async () => {
      await database.revoke(right);
      try {
        const text = await failure(await startOutside());
        assert.match(text, new RegExp(`grant ${right} on database`));
      } finally {
        await database.grant(right);
      }
    });
  }

  it('says that nothing answers', async () => {
    const POSTGRES_PORT = String(await freePort());
    const text = await failure(await startOutside({ POSTGRES_PORT }));
    assert.match(text, new RegExp(`Could not reach .*:${POSTGRES_PORT}`));
  });
});
