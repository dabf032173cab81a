import {
  createMockDirectory,
  mockServices,
  TestDatabases,
} from '@backstage/backend-test-utils';
import knexFactory, { type Knex } from 'knex';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createTerminal } from '../__testUtils__/createTerminal';
import { dumpFacts, emptyTables } from '../__testUtils__/engineDatabase';
import { gitIn } from '../__testUtils__/gitRepository';
import { applyDatabaseMigrations } from '../database/migrations';
import { runImport } from './runImport';

jest.setTimeout(300_000);

const HEADER = 'type,id,service,environment,status,finishedAt';
const row = (id: number, status = 'success') =>
  `deployment,${id},shop-${id % 5},production,${status},${new Date(
    Date.UTC(2025, 0, 1) + id * 60_000,
  ).toISOString()}`;

describe('runImport', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  const directory = createMockDirectory();
  let knex: Knex;
  let connection: object;

  // The portal keeps each plugin in a schema of its own.
  beforeAll(async () => {
    const whole = await databases.init('POSTGRES_18');
    await whole.raw('CREATE SCHEMA dora');
    // Knex hides the password from whoever copies the settings.
    const { host, port, user, password, database } =
      whole.client.connectionSettings;
    connection = { host, port, user, password, database };
    knex = knexFactory({ client: 'pg', connection, searchPath: ['dora'] });
    await applyDatabaseMigrations(
      mockServices.database({ knex, migrations: { skip: false } }),
    );
  });

  afterAll(() => knex.destroy());

  beforeEach(async () => {
    await emptyTables(knex);
    await knex('imports').delete();
    directory.clear();
  });

  const settings = () => ({
    backend: {
      database: {
        client: 'pg',
        connection,
        pluginDivisionMode: 'schema',
        ensureExists: false,
        ensureSchemaExists: true,
      },
    },
  });
  const run = async (...args: string[]) => {
    const { terminal, written } = createTerminal();
    const loaded: string[][] = [];
    const code = await runImport({
      args,
      terminal,
      folder: directory.path,
      loadConfig: async files => {
        loaded.push(files);
        return mockServices.rootConfig({ data: settings() });
      },
    });
    return { code, loaded, ...written };
  };

  it('stores the good rows of files, and names the wrong ones by line and field', async () => {
    directory.setContent({
      'a.csv': [HEADER, row(1), row(2, 'great'), row(3)].join('\n'),
      'b.ndjson':
        '{"type":"incident","id":1,"service":"shop-1","detectedAt":"2025-01-01T00:00:00Z"}\n',
    });
    const { code, out, err } = await run('a.csv', 'b.ndjson', '--source', 'ci');
    expect(code).toBe(1);
    expect(out).toMatch(
      /^a\.csv: 3 rows, 2 stored, 0 known already, 1 rejected \(.*\nb\.ndjson: 1 rows, 1 stored/,
    );
    expect(err).toMatch(/^a\.csv: line 3: status: .*"success"\|"failure"/);
    expect(await dumpFacts(knex)).toHaveLength(3);
  });

  it('counts the same file once, however often it is imported', async () => {
    directory.setContent({ 'a.csv': [HEADER, row(1), row(2)].join('\n') });
    const args = ['a.csv', '--source', 'ci', '--config', 'x.yaml'];
    expect(await run(...args)).toMatchObject({ code: 0, err: '' });
    const facts = await dumpFacts(knex);
    const again = await run(...args);
    expect(again).toMatchObject({ code: 0, loaded: [['x.yaml']] });
    expect(again.out).toContain('2 rows, 0 stored, 2 known already');
    expect(await dumpFacts(knex)).toEqual(facts);
  });

  it('checks without a database', async () => {
    directory.setContent({ 'a.csv': [HEADER, row(1), row(2, 'x')].join('\n') });
    const { code, out, err, loaded } = await run('a.csv', '--dry-run');
    expect([code, loaded]).toEqual([1, []]);
    expect(out).toContain('a.csv: 2 rows, 0 good, 2 rejected');
    expect(err).toContain('line 2: source: ');
  });

  it('imports the releases of a git repository', async () => {
    const git = gitIn(directory.path);
    git(1, 'init', '-q', '-b', 'main');
    git(1, 'commit', '--allow-empty', '-q', '-m', 'First');
    git(1, 'tag', 'v1.0');
    git(2, 'commit', '--allow-empty', '-q', '-m', 'Second');
    git(2, 'tag', 'v1.1');
    const args = ['--git', '.', '--service', 'component:default/shop'];
    expect(await run(...args)).toMatchObject({ code: 0, err: '' });
    expect(await knex('deployments').pluck('external_id')).toEqual([
      'v1.0',
      'v1.1',
    ]);
    expect(await knex('deployment_changes')).toHaveLength(1);
    expect((await run(...args)).out).toContain('0 stored, 2 known already');
    expect(await run(...args, '--tags', 'x*')).toMatchObject({
      code: 2,
      err: expect.stringContaining('No tag of'),
    });
  });

  it.each([
    ['nothing at all', [], 'Name files'],
    ['a file that is not there', ['a.csv'], 'There is no file "'],
    ['a folder', ['folder.csv'], 'is not a file'],
    [
      'a wrong header',
      ['wrong.csv'],
      'wrong.csv: line 1: The column "when" is not a field of an event',
    ],
  ])('ends with 2 for %s', async (_what, args, message) => {
    directory.setContent({ 'folder.csv': {}, 'wrong.csv': 'type,when\n' });
    const { code, err, out } = await run(...args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
  });

  it('takes the files that the manual shows', async () => {
    const page = readFileSync(
      resolve(__dirname, '../../../../docs/operating/dora-import.md'),
      'utf8',
    );
    const example = (language: string) =>
      page.split(`\`\`\`${language}\n`)[1].split('```')[0];
    directory.setContent({
      'a.csv': example('csv'),
      'b.ndjson': example('json'),
    });
    const { code, out, err } = await run('a.csv', 'b.ndjson');
    expect([code, err]).toEqual([0, '']);
    expect(out).toMatch(
      /^a\.csv: 2 rows, 2 stored.*\nb\.ndjson: 2 rows, 2 stored/,
    );
  });

  it('explains itself', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringContaining('Usage: yarn dora:import FILE...'),
    });
  });

  it('loses nothing and counts nothing twice when it is killed again and again', async () => {
    const count = 120_000;
    const rows = Array.from({ length: count }, (_unused, id) => row(id));
    directory.setContent({
      'large.csv': [HEADER, ...rows].join('\n'),
      'config.yaml': JSON.stringify(settings()),
    });
    const start = () =>
      spawn(
        process.execPath,
        [
          '--require',
          require.resolve('@backstage/cli-node/config/nodeTransform.cjs'),
          require.resolve('./index.ts'),
          'large.csv',
          '--source',
          'ci',
          '--config',
          directory.resolve('config.yaml'),
        ],
        {
          env: { ...process.env, INIT_CWD: directory.path },
          stdio: ['ignore', 'pipe', 'pipe'],
        },
      );
    const noted = async () =>
      Number((await knex('imports').first())?.rows ?? 0);
    let stored = 0;
    for (let kills = 0; kills < 3; kills += 1) {
      const child = start();
      const exited = once(child, 'exit');
      while (child.exitCode === null && (await noted()) <= stored)
        await wait(10);
      child.kill('SIGKILL');
      expect(await exited).toEqual([null, 'SIGKILL']);
      stored = await noted();
      expect(stored).toBeLessThan(count);
    }
    const last = start();
    let told = '';
    last.stderr.setEncoding('utf8').on('data', text => {
      told += text;
    });
    expect(await once(last, 'exit')).toEqual([0, null]);
    expect(told).toContain(
      `goes on after row ${stored.toLocaleString('en-US')}`,
    );
    const ids = await knex('deployments').pluck('external_id');
    expect(ids).toHaveLength(count);
    expect(new Set(ids).size).toBe(count);
    const { accepted, duplicates, rejected } = await knex('imports').first();
    expect(Number(accepted) + Number(duplicates)).toBe(count);
    expect(rejected).toBe('0');
  });
});
