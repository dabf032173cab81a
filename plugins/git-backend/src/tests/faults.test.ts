import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import {
  startGitHost,
  type RunningGitHost,
} from '../__testUtils__/startGitHost';

jest.setTimeout(60_000);

const NEW = {
  namespace: 'payments',
  owner: 'group:default/payments',
};
const until = async (isSo: () => Promise<boolean>) => {
  for (let i = 0; i < 200 && !(await isSo()); i++)
    await new Promise(resolve => setTimeout(resolve, 25));
};

/** Makes a folder that nothing can be written to; root may write to any, so it gets a file. */
async function lock(folder: string): Promise<() => Promise<void>> {
  if (process.getuid?.() === 0) {
    await rm(folder, { recursive: true, force: true });
    await writeFile(folder, '');
    return () => rm(folder);
  }
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o500);
  return () => chmod(folder, 0o700);
}

describe('the Git host when something fails', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let hosts: RunningGitHost[];
  const start = async (options: Parameters<typeof startGitHost>[1] = {}) => {
    const host = await startGitHost(databases, options);
    hosts.push(host);
    return host;
  };
  beforeEach(() => {
    hosts = [];
  });
  afterEach(async () => {
    for (const host of hosts) await host.stop();
  });
  const seed = async (host: RunningGitHost, name: string) => {
    await host.addRepository(name);
    const { body } = await host.api
      .post(`/api/git/v1/repositories/payments/${name}/commits`)
      .set(host.as('ana'))
      .send({
        branch: 'main',
        message: 'First',
        files: [{ path: 'a', content: 'b', encoding: 'utf-8' }],
      })
      .expect(201);
    return body.commit.sha as string;
  };

  it('records at the next start what a crash kept from being recorded', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'git-crash-'));
    const before = await start({ dataDir });
    const sha = await seed(before, 'shop');
    const gitDir = path.join(before.root, 'payments/shop.git');
    // As receive-pack leaves it: the ref has moved, and nothing else has happened.
    const git = (...args: string[]) =>
      execFileSync('git', ['--git-dir', gitDir, ...args], {
        env: {
          ...process.env,
          GIT_AUTHOR_NAME: 'A',
          GIT_AUTHOR_EMAIL: 'a@x',
          GIT_COMMITTER_NAME: 'A',
          GIT_COMMITTER_EMAIL: 'a@x',
        },
      })
        .toString()
        .trim();
    const next = git('commit-tree', `${sha}^{tree}`, '-p', sha, '-m', 'Second');
    git('update-ref', 'refs/heads/main', next);
    await before.knex('dora_outbox').delete();

    const after = await start({ dataDir, knex: before.knex });
    const found = () =>
      after.knex('pushes').where({ name: 'shop', after_sha: next });
    await until(async () => (await found()).length > 0);
    expect(await found()).toMatchObject([{ before_sha: sha, pushed_by: null }]);
    await until(
      async () =>
        after.reported.length + (await after.knex('dora_outbox')).length > 0,
    );
    const events = [
      ...after.reported,
      ...(await after.knex('dora_outbox')).map(row => JSON.parse(row.event)),
    ];
    expect(events).toContainEqual(expect.objectContaining({ id: next }));
  });

  it('finishes a removal that was interrupted, and frees the name', async () => {
    const dataDir = await mkdtemp(path.join(tmpdir(), 'git-crash-'));
    const before = await start({ dataDir });
    await seed(before, 'shop');
    await before.knex('repositories').update({ deleted_at: new Date() });
    const folder = path.join(before.root, 'payments/shop.git');
    const after = await start({ dataDir, knex: before.knex });
    await until(async () => !existsSync(folder));
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(path.join(after.root, '.trash'))).toHaveLength(1);
    await after.addRepository('shop');
  });

  it('replaces what is left of a repository that was half made, but no repository with commits', async () => {
    const host = await start();
    await seed(host, 'shop');
    const folder = (name: string) =>
      path.join(host.root, 'payments', `${name}.git`);
    await rename(folder('shop'), folder('unknown'));
    await mkdir(folder('half'));
    await writeFile(
      path.join(folder('half'), 'HEAD'),
      'ref: refs/heads/main\n',
    );
    execFileSync('git', ['init', '--quiet', '--bare', folder('half')]);
    await host.addRepository('half');
    const refused = await host.api
      .post('/api/git/v1/repositories')
      .set(host.as('ana'))
      .send({ ...NEW, name: 'unknown' })
      .expect(409);
    expect(refused.body.error.message).toContain('payments/unknown.git');
    const missing = await host.api
      .get('/api/git/v1/repositories/payments/shop/tree')
      .set(host.as('ana'))
      .expect(503);
    expect(missing.body.error.message).toContain(
      'missing from the data folder',
    );
  });

  it('says what to do when it may not write', async () => {
    const host = await start();
    const unlock = await lock(host.root);
    const { body } = await host.api
      .post('/api/git/v1/repositories')
      .set(host.as('ana'))
      .send({ ...NEW, name: 'shop' })
      .expect(503);
    await unlock();
    expect(body.error.message).toContain('may not write');
    expect(await host.knex('repositories')).toEqual([]);
    await host.addRepository('shop');
  });

  it('leaves the backend alone when git is missing, and says what to install', async () => {
    const { PATH } = process.env;
    const empty = await mkdtemp(path.join(tmpdir(), 'no-git-'));
    process.env.PATH = empty;
    try {
      const host = await start();
      const { body } = await host.api
        .get('/api/git/v1/repositories')
        .set(host.as('ana'))
        .expect(503);
      expect(body.error.message).toContain('Install git');
    } finally {
      process.env.PATH = PATH;
      await rm(empty, { recursive: true });
    }
  });

  it('can be switched off', async () => {
    const host = await start({ config: { git: { enabled: false } } });
    const { body } = await host.api
      .get('/api/git/v1/repositories')
      .set(host.as('ana'))
      .expect(503);
    expect(body.error.message).toContain('git.enabled');
  });
});
