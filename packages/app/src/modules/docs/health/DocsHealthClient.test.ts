import { DocsHealthClient } from './DocsHealthClient';

const entity = { kind: 'component', namespace: 'default', name: 'a' };

describe('DocsHealthClient', () => {
  const answer = (status: number, body: object) => {
    const fetch = jest.fn<Promise<Response>, Parameters<typeof global.fetch>>(
      async () =>
        ({
          ok: status < 400,
          status,
          statusText: '',
          headers: new Headers({ 'content-type': 'application/json' }),
          json: async () => body,
          text: async () => JSON.stringify(body),
        } as Response),
    );
    const client = new DocsHealthClient({
      discoveryApi: { getBaseUrl: async id => `http://portal/api/${id}` },
      fetchApi: { fetch },
    });
    return { client, fetch };
  };
  const base = 'http://portal/api/techdocs/docs-health/v1/entities';

  it('asks for what is to be shown', async () => {
    const { client, fetch } = answer(200, { items: [] });
    await client.list({
      owners: ['group:default/a', 'user:default/b'],
      state: 'failed',
      text: 'x y',
      limit: 20,
      offset: 40,
    });
    expect(fetch.mock.calls[0][0]).toBe(
      `${base}?limit=20&offset=40&owner=group%3Adefault%2Fa&owner=user%3Adefault%2Fb&state=failed&text=x+y`,
    );
  });

  it('takes 404 for no docs, and anything else that is wrong for an error', async () => {
    expect(await answer(404, {}).client.get(entity)).toBeUndefined();
    await expect(
      answer(503, { error: { message: 'down' } }).client.get(entity),
    ).rejects.toThrow('503');
  });

  it('has docs built', async () => {
    const { client, fetch } = answer(200, { state: 'built' });
    expect(await client.build(entity)).toEqual({ state: 'built' });
    expect(fetch).toHaveBeenCalledWith(`${base}/component/default/a/build`, {
      method: 'POST',
    });
  });
});
