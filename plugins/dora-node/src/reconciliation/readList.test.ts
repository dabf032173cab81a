import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { readAll, readList, type PagedApi } from './readList';
import { SourceApi } from './SourceApi';

const item = z.object({ id: z.number() });
const call = {
  repository: 'host.test/acme/shop',
  signal: new AbortController().signal,
};

describe('lists with numbered pages', () => {
  let server: Server | undefined;
  let asked: string[];

  /** A host of our own, whose pages are given. */
  const start = async (listener: RequestListener): Promise<PagedApi> => {
    server = createServer((req, res) => {
      asked.push(req.url!);
      listener(req, res);
    });
    await new Promise<void>(resolve => {
      server!.listen(0, '127.0.0.1', resolve);
    });
    const api = SourceApi.create({
      title: 'Host',
      baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
      credentialsFrom: 'integrations.host',
      pause: async () => {},
    });
    return {
      get: ({ repository, signal }, path, options) =>
        api.get({ path, headers: {}, account: repository, signal, ...options }),
    };
  };
  const startWith = (pages: unknown[]) =>
    start((req, res) => {
      const { searchParams } = new URL(req.url!, 'http://host');
      const number = Number(searchParams.get('page'));
      if (number < pages.length)
        res.setHeader('link', `<http://x?page=${number + 1}>; rel="next"`);
      res.end(JSON.stringify(pages[number - 1]));
    });
  beforeEach(() => {
    asked = [];
  });
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise(resolve => {
      server?.close(resolve);
    });
  });

  it('begins with the first page, and says where the next one begins', async () => {
    const api = await startWith([[{ id: 1 }], [{ id: 2 }]]);
    const options = { path: '/things', query: { state: 'all' }, item };
    const first = await readList(api, call, options);
    expect(first).toEqual({ items: [{ id: 1 }], next: '2' });
    const second = await readList(
      api,
      { ...call, cursor: first.next },
      { ...options, perPage: 30 },
    );
    expect(second).toEqual({ items: [{ id: 2 }], next: undefined });
    expect(asked).toEqual([
      '/things?state=all&per_page=100&page=1',
      '/things?state=all&per_page=30&page=2',
    ]);
  });

  it('finds a list inside the answer', async () => {
    const api = await startWith([{ total: 1, runs: [{ id: 7 }] }]);
    expect(
      await readList(api, call, { path: '/runs', item, property: 'runs' }),
    ).toEqual({ items: [{ id: 7 }], next: undefined });
  });

  it.each<[string, unknown, string | undefined]>([
    ['no list', { id: 1 }, undefined],
    ['another list than was asked for', { jobs: [] }, 'runs'],
    ['a thing that it does not document', [{ id: 'a' }], undefined],
  ])('refuses an answer with %s', async (_name, body, property) => {
    const api = await startWith([body]);
    await expect(
      readList(api, call, { path: '/things', item, property }),
    ).rejects.toThrow('is not what it documents');
  });

  it('reads all pages in their order, from the first one', async () => {
    const api = await startWith([[{ id: 1 }], [], [{ id: 3 }]]);
    // The cursor of the list in which this one was found is not of this one.
    const within = { ...call, cursor: '3' };
    expect(await readAll(api, within, { path: '/parts', item })).toEqual([
      { id: 1 },
      { id: 3 },
    ]);
    expect(asked).toHaveLength(3);
  });

  it('gives no part of a list that could not be read to its end', async () => {
    const api = await start((req, res) => {
      res.setHeader('link', '<http://x>; rel="next"');
      res.statusCode = req.url!.endsWith('page=2') ? 403 : 200;
      res.end('[{"id":1}]');
    });
    await expect(
      readAll(api, call, { path: '/parts', item }),
    ).rejects.toMatchObject({ name: 'SourceApiError', status: 403 });
  });
});
