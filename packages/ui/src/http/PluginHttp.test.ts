import { reasonOf } from '../reading/reasonOf';
import { statusOf } from '../reading/statusOf';
import { PluginHttp } from './PluginHttp';

/** A client of the plugin `x`, and what it asked for. */
function setUp(status: number, body: object) {
  const fetch = jest.fn(
    async (_url: string, _init: RequestInit) =>
      ({
        ok: status < 400,
        status,
        statusText: '',
        headers: new Headers({ 'content-type': 'application/json' }),
        json: async () => body,
        text: async () => JSON.stringify(body),
      } as Response),
  );
  const http = new PluginHttp('x', {
    discoveryApi: { getBaseUrl: async id => `http://host/api/${id}` },
    fetchApi: { fetch: fetch as unknown as typeof global.fetch },
  });
  return { http, fetch };
}

it('reads with parameters, and leaves out those that are not given', async () => {
  const { http, fetch } = setUp(200, { items: [1] });
  const { signal } = new AbortController();
  await expect(
    http.get('rows', { q: 'a b', limit: 2, owner: undefined }, { signal }),
  ).resolves.toEqual({ items: [1] });
  expect(fetch).toHaveBeenCalledWith(
    'http://host/api/x/v1/rows?q=a+b&limit=2',
    { signal },
  );
});

it('sends a body as JSON', async () => {
  const { http, fetch } = setUp(201, {});
  await http.write('POST', 'rows', { name: 'a' });
  expect(fetch).toHaveBeenCalledWith('http://host/api/x/v1/rows', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{"name":"a"}',
  });
});

it('fails with what the server says', async () => {
  const { http } = setUp(409, {
    error: { name: 'ConflictError', message: 'The branch moved' },
    response: { statusCode: 409 },
  });
  const error = await http.get<never>('rows').catch((cause: Error) => cause);
  expect(statusOf(error)).toBe(409);
  expect(reasonOf(error)).toBe('The branch moved');
});
