import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import type {
  DoraEventInput,
  IngestResult,
} from '@boardwalk/plugin-dora-common';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { DefaultDoraService } from './DefaultDoraService';

const event = (id: number): DoraEventInput => ({
  type: 'pipeline',
  source: 'portal',
  id,
  service: 'checkout',
  status: 'success',
  finishedAt: '2026-01-01T00:00:00Z',
});

describe('DefaultDoraService', () => {
  let server: Server;
  let requests: Array<{ url?: string; token?: string; lines: string[] }>;
  let answer: (lines: string[]) => { status: number; body: object };
  let service: DefaultDoraService;

  beforeEach(async () => {
    requests = [];
    answer = lines => ({
      status: 200,
      body: { accepted: lines.length, duplicates: 0, rejected: [] },
    });
    server = createServer(async (req, res) => {
      const lines = (await text(req)).split('\n');
      requests.push({ url: req.url, token: req.headers.authorization, lines });
      const { status, body } = answer(lines);
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(JSON.stringify(body));
    });
    await new Promise<void>(resolve => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    service = DefaultDoraService.create({
      auth: mockServices.auth({ pluginId: 'boats' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://localhost:${port}/api/${plugin}`,
      }),
    });
  });
  afterEach(() => server.close());

  it('reports in batches, as the plugin itself', async () => {
    const events = Array.from({ length: 1_001 }, (_, id) => event(id));
    expect(await service.report(events)).toEqual({
      accepted: 1_001,
      duplicates: 0,
    });
    expect(requests.map(({ lines }) => lines.length)).toEqual([1_000, 1]);
    expect(requests[0].url).toBe('/api/dora/v1/events');
    expect(requests[0].token).toBe(
      mockCredentials.service.header({
        onBehalfOf: await mockServices
          .auth({ pluginId: 'boats' })
          .getOwnServiceCredentials(),
        targetPluginId: 'dora',
      }),
    );
  });

  it('reports on behalf of a user', async () => {
    const credentials = mockCredentials.user();
    await service.report([event(1)], { credentials });
    expect(requests[0].token).toBe(
      mockCredentials.service.header({
        onBehalfOf: credentials,
        targetPluginId: 'dora',
      }),
    );
  });

  it('sends nothing for no events', async () => {
    expect(await service.report([])).toEqual({ accepted: 0, duplicates: 0 });
    expect(requests).toEqual([]);
  });

  it('throws with the places of all rejected events, after all were sent', async () => {
    answer = lines => {
      const all: IngestResult = {
        accepted: lines.length - 1,
        duplicates: 0,
        rejected: [{ index: 0, error: 'is bad' }],
      };
      return { status: lines.length === 1 ? 400 : 200, body: all };
    };
    const events = Array.from({ length: 1_001 }, (_, id) => event(id));
    await expect(service.report(events)).rejects.toMatchObject({
      name: 'RejectedEventsError',
      rejected: [
        { index: 0, error: 'is bad' },
        { index: 1_000, error: 'is bad' },
      ],
      stored: { accepted: 999, duplicates: 0 },
    });
  });

  it.each([400, 403, 503])(
    'throws when the engine answers %s',
    async status => {
      answer = () => ({
        status,
        body: { error: { name: 'Error', message: 'no' }, response: {} },
      });
      await expect(service.report([event(1)])).rejects.toMatchObject({
        name: 'ResponseError',
      });
    },
  );
});
