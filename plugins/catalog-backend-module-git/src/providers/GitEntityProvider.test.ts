import { mockServices } from '@backstage/backend-test-utils';
import { NotFoundError } from '@backstage/errors';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import { type Push, type RepositoryName } from '@boardwalk/plugin-git-common';
import type { HostedRepositories, HostedRepository } from '../host/types';
import { GitEntityProvider } from './GitEntityProvider';

/** A host in memory. Its list of pushes can be kept from telling anything. */
class FakeHost implements HostedRepositories {
  readonly repositories = new Map<string, HostedRepository>();
  readonly described = new Set<string>();
  readonly pushes: Push[] = [];
  readonly lookedInto: string[] = [];
  isDown = false;

  put(name: string, options: Partial<HostedRepository> = {}) {
    this.repositories.set(name, {
      namespace: 'team',
      name,
      defaultBranch: 'main',
      empty: false,
      pushedAt: `${this.pushes.length}`,
      ...options,
    });
    return this;
  }

  push(name: string, ref = 'refs/heads/main') {
    const id = this.pushes.length + 1;
    const repository = { namespace: 'team', name };
    const rest = { before: null, after: 'a', pushedAt: '', pushedBy: null };
    this.pushes.push({ id, ref, ...repository, ...rest });
    return this.put(name);
  }

  async list() {
    if (this.isDown) throw new Error('The host is down');
    return [...this.repositories.values()];
  }

  async get({ name }: RepositoryName) {
    const found = this.repositories.get(name);
    if (!found) throw new NotFoundError('There is no such repository');
    return found;
  }

  async hasFile({ name }: RepositoryName) {
    this.lookedInto.push(name);
    if (name === 'damaged') throw new Error('The repository cannot be read');
    return this.described.has(name);
  }

  async listPushes(after: number) {
    if (this.isDown) throw new Error('The host is down');
    return this.pushes.filter(({ id }) => id > after).slice(0, 2);
  }
}

const url = (name: string, branch = 'main') =>
  `http://portal.test/git/team/${name}/tree/${branch}/catalog-info.yaml`;

describe('GitEntityProvider', () => {
  let host: FakeHost;
  let provider: GitEntityProvider;
  let mutations: string[][];
  let refreshed: string[];
  let broken: boolean;

  async function start({ pollMs = 20, rescanMs = 20 } = {}) {
    provider = GitEntityProvider.create({
      host,
      logger: mockServices.logger.mock(),
      appBaseUrl: 'http://portal.test/',
      pollMs,
      rescanMs,
    });
    await provider.connect({
      async applyMutation(mutation: EntityProviderMutation) {
        if (broken) throw new Error('The database is gone');
        if (mutation.type !== 'full') throw new Error('A list is expected');
        mutations.push(
          mutation.entities.map(({ entity }) => `${entity.spec?.target}`),
        );
      },
      async refresh({ keys }) {
        refreshed.push(...keys);
      },
    });
    await until(() => mutations.length > 0 || broken || host.isDown);
  }

  async function until(holds: () => boolean) {
    for (let tries = 0; !holds(); tries++) {
      if (tries > 400) throw new Error('It did not happen in time');
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  }

  beforeEach(() => {
    host = new FakeHost();
    mutations = [];
    refreshed = [];
    broken = false;
  });
  afterEach(() => provider.stop());

  it('registers the repositories that describe themselves', async () => {
    host.put('plain').put('new', { empty: true }).put('orders');
    host.put('old', { defaultBranch: 'trunk/1' });
    for (const name of ['new', 'orders', 'old']) host.described.add(name);
    await start();
    expect(mutations).toEqual([[url('orders'), url('old', 'trunk%2F1')]]);
  });

  it('leaves it to the catalog to say why a repository cannot be read', async () => {
    host.put('damaged');
    await start();
    expect(mutations).toEqual([[url('damaged')]]);
  });

  it('looks into a repository again only when it was pushed to', async () => {
    host.put('plain').put('orders');
    await start();
    await new Promise(resolve => setTimeout(resolve, 100));
    expect(host.lookedInto.sort()).toEqual(['orders', 'plain']);
    expect(mutations).toEqual([[]]);
  });

  describe('between two looks at all repositories', () => {
    beforeEach(async () => {
      for (const name of ['orders', 'plain', 'orders']) host.push(name);
      host.described.add('orders');
      await start({ rescanMs: 3_600_000 });
    });

    it('registers what was pushed', async () => {
      host.described.add('plain').add('new');
      host.push('plain').push('new');
      await until(() => mutations.length === 2);
      expect(mutations[1]).toEqual([url('orders'), url('plain'), url('new')]);
    });

    it('has what was pushed read again', async () => {
      host.push('orders', 'refs/heads/other').push('orders');
      await until(() => refreshed.length > 0);
      expect(refreshed).toEqual([
        'git-repository:team/orders',
        `url:${url('orders')}`,
      ]);
      expect(mutations).toHaveLength(1);
    });

    it('takes away what no longer describes itself', async () => {
      host.described.delete('orders');
      host.push('orders');
      await until(() => mutations.length === 2);
      expect(mutations[1]).toEqual([]);
    });

    it('reads nothing again for a push to another branch', async () => {
      host.push('orders', 'refs/heads/other');
      const before = host.lookedInto.length;
      await new Promise(resolve => setTimeout(resolve, 100));
      await provider.pushed({ namespace: 'team', name: 'orders' }, [
        'refs/heads/other',
      ]);
      expect(host.lookedInto).toHaveLength(before);
      expect(refreshed).toEqual([]);
    });
  });

  it('goes by an event before it asks for pushes', async () => {
    host.described.add('orders');
    await start({ pollMs: 3_600_000 });
    const event = [
      { namespace: 'team', name: 'orders' },
      ['refs/heads/main'],
    ] as const;
    host.put('orders', { pushedAt: '1' });
    await provider.pushed(event[0], [...event[1]]);
    expect(mutations[1]).toEqual([url('orders')]);
    await provider.pushed(event[0], [...event[1]]);
    expect(refreshed).toContain(`url:${url('orders')}`);
    host.repositories.clear();
    await provider.pushed(event[0], [...event[1]]);
    expect(mutations[2]).toEqual([]);
  });

  it('takes away repositories that were removed, and follows the default branch', async () => {
    host.put('gone').put('orders');
    host.described.add('gone').add('orders');
    await start();
    host.repositories.delete('gone');
    host.put('orders', { defaultBranch: 'trunk' });
    await until(() => mutations.length > 1);
    expect(mutations.at(-1)).toEqual([url('orders', 'trunk')]);
  });

  it('begins when the host is there, and has lost nothing', async () => {
    host.isDown = true;
    host.put('orders');
    host.described.add('orders');
    await start();
    await new Promise(resolve => setTimeout(resolve, 50));
    expect(mutations).toEqual([]);
    host.isDown = false;
    await until(() => mutations.length > 0);
    expect(mutations).toEqual([[url('orders')]]);
  });

  it('tries again what the catalog did not take', async () => {
    await start();
    broken = true;
    host.put('orders');
    host.described.add('orders');
    await until(() => host.lookedInto.includes('orders'));
    await new Promise(resolve => setTimeout(resolve, 50));
    broken = false;
    await until(() => mutations.length > 1);
    expect(mutations.at(-1)).toEqual([url('orders')]);
  });
});
