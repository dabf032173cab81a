import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { z } from 'zod';
import { RateLimitedError } from './errors';
import { SourceApi } from './SourceApi';

const SECRET = 'made-up-token';

describe('SourceApi', () => {
  let server: Server | undefined;
  let waited: number[];
  let now: number;
  const start = async (listener: RequestListener) => {
    server = createServer(listener);
    await new Promise<void>(resolve => {
      server!.listen(0, '127.0.0.1', resolve);
    });
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const api = SourceApi.create({
      title: 'Host',
      baseUrl: url,
      credentialsFrom: 'integrations.host',
      timeoutMs: 200,
      now: () => now,
      pause: async ms => {
        waited.push(ms);
      },
    });
    return (account = 'acme', signal = new AbortController().signal) =>
      api.get({
        path: '/things',
        query: { page: 2, none: undefined },
        headers: { authorization: `Bearer ${SECRET}` },
        account,
        schema: z.object({ name: z.string() }),
        signal,
      });
  };
  beforeEach(() => {
    waited = [];
    now = Date.UTC(2026, 2, 1);
  });
  afterEach(async () => {
    server?.closeAllConnections();
    await new Promise(resolve => {
      server?.close(resolve);
    });
  });

  const good = JSON.stringify({ name: 'a' });

  it('asks with credentials, and says whether there is more', async () => {
    const asked: string[] = [];
    const get = await start((req, res) => {
      asked.push(`${req.url} ${req.headers.authorization}`);
      res.setHeader('link', '<http://x/?page=3>; rel="next", <y>; rel="last"');
      res.end(good);
    });
    expect(await get()).toMatchObject({ body: { name: 'a' }, hasNext: true });
    expect(asked).toEqual([`/things?page=2 Bearer ${SECRET}`]);
  });

  it('tries again when the host fails, each time later, and gives up', async () => {
    let count = 0;
    const get = await start((_, res) => {
      count += 1;
      res.statusCode = 502;
      res.end();
    });
    await expect(get()).rejects.toThrow(
      'Host answered 502 for /things. It is tried again later',
    );
    expect(count).toBe(4);
    expect(waited).toEqual([500, 2_000, 5_000]);
  });

  it('gets through when the host comes back, or only was too slow', async () => {
    let count = 0;
    const get = await start((_, res) => {
      count += 1;
      if (count === 1) return;
      res.statusCode = count === 2 ? 500 : 200;
      res.end(good);
    });
    expect((await get()).body).toEqual({ name: 'a' });
    expect(count).toBe(3);
  });

  it('says that a host is too slow, or away', async () => {
    const get = await start(() => {});
    await expect(get()).rejects.toThrow('Host took too long to answer');
    server!.closeAllConnections();
    await new Promise(resolve => {
      server!.close(resolve);
    });
    await expect(get()).rejects.toThrow(
      /^Host cannot be reached at 127\.0\.0\.1:\d+ \(ECONNREFUSED\)\. Check the address in integrations\.host, and that the portal may connect there\. It is tried again later$/,
    );
  });

  it.each([
    [401, 'does not know the credentials (401). Check integrations.host'],
    [403, 'does not let the credentials read /things (403)'],
    [404, 'has no /things (404), or the credentials'],
    [400, 'answered 400 for /things'],
  ])(
    'says in words what %d means, without the token',
    async (status, words) => {
      const get = await start((req, res) => {
        res.statusCode = status;
        // Some hosts say what they were sent.
        res.end(JSON.stringify({ message: req.headers.authorization }));
      });
      const error = await get().catch(cause => cause);
      expect(error).toMatchObject({ name: 'SourceApiError', status });
      expect(error.message).toContain(words);
      expect(JSON.stringify([error, error.stack])).not.toContain(SECRET);
    },
  );

  it.each([
    ['<html>', 'does not speak JSON; check the address of the API'],
    ['{"name":1}', 'is not what it documents: name: '],
  ])('says that an answer cannot be read: %s', async (body, words) => {
    const get = await start((_, res) => res.end(body));
    await expect(get()).rejects.toThrow(words);
  });

  it.each<[string, number, Record<string, string>, string, number]>([
    [
      'GitHub, primary',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-limit': '5000',
        'x-ratelimit-reset': String(Date.UTC(2026, 2, 1, 0, 40) / 1_000),
      },
      '',
      40 * 60_000,
    ],
    ['GitHub, secondary', 403, { 'retry-after': '90' }, '', 90_000],
    [
      'GitHub, secondary without a time',
      403,
      {},
      'You have exceeded a secondary rate limit',
      60_000,
    ],
    ['GitLab', 429, { 'retry-after': '5' }, 'Retry later', 5_000],
    ['a time that passed', 429, { 'retry-after': '0' }, '', 1_000],
    ['a time far away', 429, { 'retry-after': '99999999' }, '', 86_400_000],
  ])(
    'waits as it is asked to: %s',
    async (_name, status, headers, body, wait) => {
      let count = 0;
      const get = await start((_req, res) => {
        count += 1;
        if (count === 1) res.writeHead(status, headers).end(body);
        else res.end(good);
      });
      const error = await get().catch(cause => cause);
      expect(error).toBeInstanceOf(RateLimitedError);
      expect(error.until.getTime() - now).toBe(wait);
      // It does not even ask before, though for others it does.
      await expect(get()).rejects.toThrow(RateLimitedError);
      expect(count).toBe(1);
      await get('other');
      now += wait;
      await get();
      expect(count).toBe(3);
      expect(waited).toEqual([]);
    },
  );

  it('leaves a tenth of the limit to others', async () => {
    let remaining = 502;
    const get = await start((_, res) => {
      remaining -= 1;
      res.setHeader('ratelimit-limit', '5000');
      res.setHeader('ratelimit-remaining', String(remaining));
      res.setHeader('ratelimit-reset', String(now / 1_000 + 600));
      res.end(good);
    });
    await get();
    await get();
    const error = await get().catch(cause => cause);
    expect(error.until.getTime()).toBe(now + 600_000);
    expect(remaining).toBe(500);
  });

  it('follows a repository to its new name, and takes no token to another host', async () => {
    const asked: string[] = [];
    let target = '/renamed';
    const get = await start((req, res) => {
      asked.push(req.url!);
      if (req.url!.startsWith('/things'))
        res.writeHead(301, { location: target }).end();
      else res.end(good);
    });
    expect((await get()).body).toEqual({ name: 'a' });
    expect(asked).toEqual(['/things?page=2', '/renamed']);
    target = 'http://localhost:1/elsewhere';
    await expect(get()).rejects.toThrow('sends to another host');
    target = '/things';
    await expect(get()).rejects.toThrow('from one address to the next');
  });

  it('ends when nobody waits any more', async () => {
    const controller = new AbortController();
    const get = await start(() => controller.abort());
    await expect(get('acme', controller.signal)).rejects.toThrow('aborted');
    expect(waited).toEqual([]);
  });
});
