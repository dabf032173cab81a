import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { DefaultGitHostService } from './DefaultGitHostService';

const shop = { namespace: 'payments', name: 'shop' };
const user = mockCredentials.user('user:default/ana');

describe('DefaultGitHostService', () => {
  let server: Server;
  let requests: Array<{
    method?: string;
    url?: string;
    token?: string;
    match?: string;
    body: string;
  }>;
  let answer: {
    status: number;
    body?: object | string;
    headers?: Record<string, string>;
  };
  let service: DefaultGitHostService;

  beforeAll(async () => {
    server = createServer(async (req, res) => {
      requests.push({
        method: req.method,
        url: req.url,
        token: req.headers.authorization,
        match: req.headers['if-none-match'],
        body: await text(req),
      });
      const { status, body, headers } = answer;
      res.writeHead(status, { 'content-type': 'application/json', ...headers });
      res.end(typeof body === 'object' ? JSON.stringify(body) : body);
    });
    await new Promise<void>(resolve => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    service = DefaultGitHostService.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://localhost:${port}/api/${plugin}`,
      }),
    });
  });
  beforeEach(() => {
    requests = [];
    answer = { status: 200, body: {} };
  });
  afterAll(() => server.close());

  const headerFor = (onBehalfOf: typeof user | undefined) =>
    mockServices
      .auth({ pluginId: 'scaffolder' })
      .getOwnServiceCredentials()
      .then(own =>
        mockCredentials.service.header({
          onBehalfOf: onBehalfOf ?? own,
          targetPluginId: 'git',
        }),
      );

  it('makes repositories and commits on behalf of a user', async () => {
    answer = { status: 201, body: { slug: 'payments/shop' } };
    const repository = { ...shop, owner: 'group:default/payments' };
    expect(
      await service.createRepository(repository, { credentials: user }),
    ).toEqual({ slug: 'payments/shop' });
    const commit = {
      branch: 'main',
      message: 'First',
      files: [{ path: 'a', content: 'b', encoding: 'utf-8' as const }],
    };
    await service.commitFiles(shop, commit, { credentials: user });
    expect(requests).toEqual([
      {
        method: 'POST',
        url: '/api/git/v1/repositories',
        token: await headerFor(user),
        body: JSON.stringify(repository),
      },
      {
        method: 'POST',
        url: '/api/git/v1/repositories/payments/shop/commits',
        token: await headerFor(user),
        body: JSON.stringify(commit),
      },
    ]);
  });

  it('reads as the plugin itself, and encodes what it asks for', async () => {
    answer = { status: 200, body: { items: [] } };
    await service.listRepositories({ q: 'a&b', limit: 5 });
    await service.readTree({ ...shop, ref: 'a/b', path: 'docs/x y' });
    await service.compare(shop, { base: 'main', head: 'a#b' });
    expect(await service.listBranches(shop)).toEqual([]);
    expect(requests.map(({ url }) => url)).toEqual([
      '/api/git/v1/repositories?q=a%26b&limit=5',
      '/api/git/v1/repositories/payments/shop/tree?ref=a%2Fb&path=docs%2Fx+y',
      '/api/git/v1/repositories/payments/shop/compare?base=main&head=a%23b',
      '/api/git/v1/repositories/payments/shop/branches',
    ]);
    expect(requests[0].token).toBe(await headerFor(undefined));
  });

  it('has undefined for what is not there', async () => {
    answer = { status: 404, body: {} };
    expect(await service.getRepository(shop)).toBeUndefined();
    expect(await service.readFile({ ...shop, path: 'a' })).toBeUndefined();
    await service.deleteRepository(shop, { credentials: user });
    expect(requests.map(({ method }) => method)).toEqual([
      'GET',
      'GET',
      'DELETE',
    ]);
  });

  it('gives bytes, and an archive only when there is a new one', async () => {
    answer = { status: 200, body: 'bytes', headers: { etag: '"abc"' } };
    expect(await service.readFile({ ...shop, path: 'a' })).toEqual(
      Buffer.from('bytes'),
    );
    const archive = await service.archive({ ...shop, ref: 'main' });
    expect(archive?.etag).toBe('abc');
    expect(await new Response(archive?.body).text()).toBe('bytes');
    answer = { status: 304 };
    expect(await service.archive({ ...shop, etag: 'abc' })).toBeUndefined();
    expect(requests.at(-1)?.match).toBe('"abc"');
  });

  it('throws what the host says', async () => {
    answer = {
      status: 409,
      body: {
        error: { name: 'ConflictError', message: 'It is taken' },
        request: { method: 'POST', url: '/v1/repositories' },
        response: { statusCode: 409 },
      },
    };
    await expect(
      service.createRepository(
        { ...shop, owner: 'group:default/payments' },
        { credentials: user },
      ),
    ).rejects.toMatchObject({
      statusCode: 409,
      cause: { name: 'ConflictError', message: 'It is taken' },
    });
  });
});
