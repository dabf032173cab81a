import { TestDatabases } from '@backstage/backend-test-utils';
import { createGitClient, type GitClient } from '../__testUtils__/gitClient';
import {
  startGitHost,
  type RunningGitHost,
} from '../__testUtils__/startGitHost';

jest.setTimeout(60_000);

describe('the Git host and an ordinary git client', () => {
  const databases = TestDatabases.create({ ids: ['POSTGRES_18'] });
  let host: RunningGitHost;
  let client: GitClient;
  const urlOf = (name: string, token?: string) => {
    const url = new URL(`${host.baseUrl}/api/git/payments/${name}.git`);
    if (token) Object.assign(url, { username: 'any', password: token });
    return url.href;
  };

  beforeAll(async () => {
    host = await startGitHost(databases);
    client = await createGitClient();
  });
  afterAll(async () => {
    await client.remove();
    await host.stop();
  });

  it('takes a push, gives it back to a clone, and records it', async () => {
    await host.addRepository('shop');
    const token = await host.tokenOf('ana');
    const work = await client.begin('work', urlOf('shop', token), {
      'README.md': '# Shop\n',
      'catalog-info.yaml':
        'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: shop\nspec:\n  owner: payments\n',
    });
    await client.git(['push', '--quiet', 'origin', 'main'], work);
    await client.git(['clone', '--quiet', urlOf('shop', token), 'copy']);
    const head = await client.git(['rev-parse', 'HEAD'], work);
    expect(await client.git(['rev-parse', 'HEAD'], `${client.home}/copy`)).toBe(
      head,
    );

    const pushes = await host.knex('pushes');
    expect(pushes).toMatchObject([
      {
        namespace: 'payments',
        name: 'shop',
        ref: 'refs/heads/main',
        before_sha: null,
        after_sha: head,
        pushed_by: 'user:default/ana',
      },
    ]);
  });
});
