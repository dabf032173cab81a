import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fromRoot } from '../lib/paths.mjs';
import { dataPaths } from '../lib/portal/dataDir.mjs';
import { withClient } from '../lib/postgres/client.mjs';
import { ensureDatabase } from '../lib/postgres/database.mjs';
import { startEmbedded } from '../lib/postgres/embedded.mjs';
import { runningServer } from '../lib/postgres/leftovers.mjs';
import { makeWorkDir, removeDataDir } from '../lib/postgres/throwaway.mjs';
import { takeLock } from '../lib/system/lock.mjs';

const work = makeWorkDir('boardwalk-import-');
const dataDir = join(work, 'data');
const database = join(dataDir, 'postgres');

before(() => {
  mkdirSync(dataDir);
  writeFileSync(
    join(work, 'a.csv'),
    `type,source,id,service,environment,status,finishedAt
deployment,ci,1,shop,production,success,2026-01-01T00:00:00Z
deployment,ci,2,shop,production,failure,2026-01-02T00:00:00Z
`,
  );
  writeFileSync(join(work, 'wrong.csv'), 'type,source,id\nincident,ci,1\n');
});
after(() => {
  removeDataDir(dataDir);
  removeDataDir(work);
});

const env = (/** @type {Record<string, string>} */ more = {}) => {
  const { POSTGRES_HOST: _none, ...others } = process.env;
  return { ...others, INIT_CWD: work, BOARDWALK_DATA_DIR: dataDir, ...more };
};
const command = (/** @type {string[]} */ ...args) => [
  fromRoot('scripts/boardwalk.mjs'),
  'dora:import',
  ...args,
];

/** Runs the command as it is typed in a folder outside the checkout. */
function doraImport(/** @type {string[]} */ ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    command(...args),
    { encoding: 'utf8', env: env() },
  );
  return { status, stdout, stderr };
}

test('starts no database to explain itself or to check a file', () => {
  const help = doraImport('--help');
  assert.deepEqual([help.status, help.stderr], [0, '']);
  assert.match(help.stdout, /^Usage: yarn dora:import FILE/);
  const typo = doraImport('a.csv', '--wrong');
  assert.equal(typo.status, 2);
  assert.match(typo.stderr, /Unknown option '--wrong'/);
  const check = doraImport('--dry-run', 'a.csv');
  assert.deepEqual([check.status, check.stderr], [0, '']);
  assert.match(check.stdout, /^a\.csv: 2 rows, 2 good, 0 rejected/);
  assert.equal(runningServer(database), undefined);
});

test('brings the database up while the portal does not run, and down again', () => {
  const { status, stdout, stderr } = doraImport('a.csv');
  assert.equal(status, 0, stderr);
  assert.match(stdout, /^a\.csv: 2 rows, 2 stored, 0 known already/);
  assert.match(stderr, /✓ Start PostgreSQL/);
  assert.equal(runningServer(database), undefined);
});

test('uses the database of the portal that runs, or of the one that starts', async () => {
  const lock = takeLock(dataPaths(dataDir).lock, { url: 'http://localhost' });
  assert.ok('release' in lock);
  const child = spawn(process.execPath, command('a.csv', 'wrong.csv'), {
    env: env(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', text => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', text => (stderr += text));
  const server = await startEmbedded(dataDir);
  try {
    await ensureDatabase(server.connection, 'boardwalk');
    assert.deepEqual(await once(child, 'close'), [1, null], stderr);
    assert.match(stdout, /^a\.csv: 2 rows, 0 stored, 2 known already/);
    assert.match(stderr, /wrong\.csv: line 2: /);
    assert.ok(runningServer(database));

    // The same server, as an outside one.
    const { host, port, user, password } = server.connection;
    const outside = spawnSync(process.execPath, command('a.csv'), {
      encoding: 'utf8',
      env: env({
        BOARDWALK_DATA_DIR: join(work, 'other'),
        POSTGRES_HOST: host,
        POSTGRES_PORT: String(port),
        POSTGRES_USER: user,
        POSTGRES_PASSWORD: password ?? '',
      }),
    });
    assert.equal(outside.status, 0, outside.stderr);
    assert.match(outside.stdout, /0 stored, 2 known already/);

    const connection = { ...server.connection, database: 'boardwalk' };
    const { rows } = await withClient(connection, client =>
      client.query(
        'select external_id, status from dora.deployments order by 1',
      ),
    );
    assert.deepEqual(rows, [
      { external_id: '1', status: 'success' },
      { external_id: '2', status: 'failure' },
    ]);
  } finally {
    await server.stop();
    lock.release();
  }
});

test('says what is wrong with a database that it cannot reach', () => {
  const { status, stderr } = spawnSync(process.execPath, command('a.csv'), {
    encoding: 'utf8',
    env: env({ POSTGRES_HOST: '127.0.0.1', POSTGRES_PORT: '9' }),
  });
  assert.equal(status, 2);
  assert.match(
    stderr,
    /Could not reach the PostgreSQL server at 127\.0\.0\.1:9/,
  );
});
