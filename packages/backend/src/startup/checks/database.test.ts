import { TestDatabases } from '@backstage/backend-test-utils';
import { ConfigReader } from '@backstage/config';
import { checkDatabase } from './database';

jest.setTimeout(60_000);

describe('checkDatabase', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  async function check(change: Record<string, string | number>) {
    const knex = await databases.init('POSTGRES_18');
    const { connectionString, host, port, user, password, database } =
      knex.client.connectionSettings;
    const url = connectionString ? new URL(connectionString) : undefined;
    const connection = {
      host: url?.hostname ?? host,
      port: Number(url?.port ?? port),
      user: url?.username ?? user,
      password: url?.password ?? password,
      database: url?.pathname.slice(1) ?? database,
      ...change,
    };
    return checkDatabase({
      config: new ConfigReader({
        backend: { database: { client: 'pg', connection } },
      }),
      env: {},
      isInstalled: () => false,
    });
  }

  it('finds nothing wrong with a database that can be used', async () => {
    await expect(check({})).resolves.toEqual([]);
  });

  it.each([
    ['a wrong password', { password: 'hunter2' }, /POSTGRES_PASSWORD/],
    ['a missing database', { database: 'not_there' }, /POSTGRES_DB/],
    ['a port where nothing listens', { port: 1 }, /POSTGRES_PORT/],
  ])('says what to do about %s', async (_title, change, remedy) => {
    const problems = await check(change);
    expect(problems).toEqual([
      {
        setting: 'backend.database',
        problem: expect.stringMatching(/cannot be reached/),
        remedy: expect.stringMatching(remedy),
      },
    ]);
    expect(JSON.stringify(problems)).not.toContain('hunter2');
  });

  it('says what to grant to a user who may not create schemas', async () => {
    const knex = await databases.init('POSTGRES_18');
    const { rows } = await knex.raw('select current_database() as name');
    const name: string = rows[0].name;
    await knex.raw(`drop role if exists portal_without_rights`);
    await knex.raw(`create role portal_without_rights login password 'pw'`);
    await expect(
      check({
        user: 'portal_without_rights',
        password: 'pw',
        database: name,
      }),
    ).resolves.toEqual([
      expect.objectContaining({
        remedy: expect.stringContaining('GRANT CREATE ON DATABASE'),
      }),
    ]);
    await knex.raw('drop role portal_without_rights');
  });
});
