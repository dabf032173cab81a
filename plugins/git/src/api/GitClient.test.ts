import { GitClient } from './GitClient';

const CART = { namespace: 'checkout', name: 'cart' };

const answering = (body: object) => {
  const fetch = jest.fn<Promise<Response>, Parameters<typeof global.fetch>>(
    async () =>
      ({
        ok: true,
        json: async () => body,
        blob: async () => 'bytes' as unknown as Blob,
      } as Response),
  );
  const client = new GitClient({
    discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
    fetchApi: { fetch },
  });
  return { client, fetch };
};

const HERE = '/repositories/checkout/cart';

describe('GitClient', () => {
  it.each<[string, (client: GitClient) => Promise<unknown>]>([
    [
      '/repositories?q=ca+rt&owner=group%3Adefault%2Fcheckout',
      c => c.getRepositories({ q: 'ca rt', owner: 'group:default/checkout' }),
    ],
    [HERE, c => c.getRepository(CART)],
    [
      `${HERE}/tree?ref=feature%2Fa&path=src`,
      c => c.getTree(CART, { ref: 'feature/a', path: 'src' }),
    ],
    [
      `${HERE}/blob?ref=main&path=a%23b`,
      c => c.getBlob(CART, { ref: 'main', path: 'a#b' }),
    ],
    [
      `${HERE}/commits?ref=main&limit=30&skip=60`,
      c => c.getCommits(CART, { ref: 'main', limit: 30, skip: 60 }),
    ],
    [`${HERE}/commits/abc`, c => c.getCommit(CART, 'abc')],
    [
      `${HERE}/compare?base=main&head=feature%2Fa`,
      c => c.compare(CART, { base: 'main', head: 'feature/a' }),
    ],
  ])('finds %s', async (path, ask) => {
    const { client, fetch } = answering({ what: path });
    expect(await ask(client)).toEqual({ what: path });
    expect(fetch.mock.calls[0][0]).toBe(`http://portal/api/git/v1${path}`);
  });

  it.each<[string, (client: GitClient) => Promise<unknown>]>([
    [`${HERE}/branches`, c => c.getBranches(CART)],
    [`${HERE}/tags`, c => c.getTags(CART)],
    ['/tokens', c => c.getTokens()],
  ])('unpacks the items of %s', async (path, ask) => {
    const { client, fetch } = answering({ items: [1, 2] });
    expect(await ask(client)).toEqual([1, 2]);
    expect(fetch.mock.calls[0][0]).toBe(`http://portal/api/git/v1${path}`);
  });

  it('gets the bytes of a file', async () => {
    const { client, fetch } = answering({});
    expect(await client.getRaw(CART, { ref: 'main', path: 'a' })).toBe('bytes');
    expect(fetch.mock.calls[0][0]).toBe(
      `http://portal/api/git/v1${HERE}/raw?ref=main&path=a`,
    );
  });

  it('merges, and says which commit it made', async () => {
    const { client, fetch } = answering({ commit: { sha: 'm' } });
    const request = { base: 'main', head: 'a', expectedHeadSha: 'b' };
    expect(await client.merge(CART, request)).toEqual({ sha: 'm' });
    expect(fetch.mock.calls[0]).toEqual([
      `http://portal/api/git/v1${HERE}/merge`,
      {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(request),
      },
    ]);
  });

  it.each<[string, (client: GitClient) => Promise<unknown>]>([
    [`${HERE}/branches/feature%2Fa`, c => c.deleteBranch(CART, 'feature/a')],
    ['/tokens/t%2F1', c => c.revokeToken('t/1')],
  ])('removes %s', async (path, ask) => {
    const { client, fetch } = answering({});
    await ask(client);
    expect(fetch.mock.calls[0]).toEqual([
      `http://portal/api/git/v1${path}`,
      { method: 'DELETE' },
    ]);
  });
});
