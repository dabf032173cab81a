import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { TestDatabases } from '@backstage/backend-test-utils';
import { createGitClient, type GitClient } from '../__testUtils__/gitClient';
import { mountSmallDisk } from '../__testUtils__/smallDisk';
import {
  startGitHost,
  type RunningGitHost,
} from '../__testUtils__/startGitHost';

jest.setTimeout(60_000);

const FULL = 'The disk of the data folder is full';
const disk = mountSmallDisk(8);
// Only where a disk of our own can be mounted; the report counts it otherwise.
const describeWithDisk = disk ? describe : describe.skip;

describeWithDisk('the Git host on a full disk', () => {
  let host: RunningGitHost;
  let client: GitClient;
  afterAll(async () => {
    await client?.remove();
    await host?.stop();
    disk?.remove();
  });
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });

  beforeAll(async () => {
    host = await startGitHost(databases, {
      dataDir: path.join(disk!.folder, 'data'),
    });
    client = await createGitClient();
    await host.addRepository('shop');
  });
  afterEach(() => disk!.free());

  const gitDir = () => path.join(host.root, 'payments/shop.git');
  const isWhole = () =>
    execFileSync('git', ['--git-dir', gitDir(), 'fsck', '--strict']);
  const commit = (file: string, bytes: number) =>
    host.api
      .post('/api/git/v1/repositories/payments/shop/commits')
      .set(host.as('ana'))
      .send({
        branch: file,
        message: `Add ${file}`,
        files: [
          {
            path: file,
            content: randomBytes(bytes).toString('base64'),
            encoding: 'base64',
          },
        ],
      });

  it('refuses a commit with the reason, keeps the repository whole, and takes it later', async () => {
    await commit('main', 100).expect(201);
    disk!.fill(20_000);
    const { body } = await commit('large', 200_000).expect(503);
    expect(body.error.message).toContain(FULL);
    isWhole();
    await host.api
      .get('/api/git/v1/repositories/payments/shop/tree')
      .set(host.as('ana'))
      .expect(200);

    disk!.free();
    await commit('large', 200_000).expect(201);
    isWhole();
  });

  it('makes no half repository', async () => {
    disk!.fill();
    const create = () =>
      host.api.post('/api/git/v1/repositories').set(host.as('ana')).send({
        namespace: 'payments',
        name: 'half',
        owner: 'group:default/payments',
      });
    const { body } = await create().expect(503);
    expect(body.error.message).toContain(FULL);
    await host.api
      .get('/api/git/v1/repositories/payments/half')
      .set(host.as('ana'))
      .expect(404);

    disk!.free();
    await create().expect(201);
  });

  it('refuses a push, and takes the same one later', async () => {
    const url = new URL(`${host.baseUrl}/api/git/payments/shop.git`);
    Object.assign(url, {
      username: 'any',
      password: await host.tokenOf('ana'),
    });
    const work = path.join(client.home, 'work');
    await client.git(['clone', '--quiet', '--branch=main', url.href, work]);
    await writeFile(path.join(work, 'blob'), randomBytes(300_000));
    await client.git(['add', 'blob'], work);
    await client.git(['commit', '--quiet', '--message=Blob'], work);
    disk!.fill(30_000);
    const refused = await client.tryGit(['push', 'origin', 'main'], work);
    expect(refused.code).not.toBe(0);
    expect(refused.output).toMatch(/No space left on device/i);
    isWhole();

    disk!.free();
    await client.git(['push', '--quiet', 'origin', 'main'], work);
    isWhole();
    expect(
      await host.knex('pushes').where({ ref: 'refs/heads/main' }),
    ).toHaveLength(2);
  });
});
