import { mockCredentials, mockServices } from '@backstage/backend-test-utils';
import { createServer, type Server } from 'node:http';
import { type AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { HttpOnboardingService } from './HttpOnboardingService';

describe('HttpOnboardingService', () => {
  let server: Server;
  let requests: object[];
  let status: number;
  let service: HttpOnboardingService;

  beforeEach(async () => {
    requests = [];
    status = 204;
    server = createServer(async (req, res) => {
      requests.push({
        method: req.method,
        url: req.url,
        token: req.headers.authorization,
        body: await json(req),
      });
      res.writeHead(status, { 'content-type': 'application/json' });
      res.end(
        status === 204
          ? undefined
          : JSON.stringify({ error: { name: 'InputError', message: 'No.' } }),
      );
    });
    await new Promise<void>(resolve => server.listen(0, resolve));
    const { port } = server.address() as AddressInfo;
    service = HttpOnboardingService.create({
      auth: mockServices.auth({ pluginId: 'scaffolder' }),
      discovery: mockServices.discovery.mock({
        getBaseUrl: async plugin => `http://localhost:${port}/api/${plugin}`,
      }),
    });
  });
  afterEach(() => server.close());

  it('reports and withdraws as the plugin itself', async () => {
    const report = {
      entityRef: 'component:default/orders',
      stage: 'started' as const,
    };
    await service.record(report);
    await service.withdraw(report.entityRef);
    const url = '/api/cognitive-load/v1/onboarding/milestones';
    const token = mockCredentials.service.header({
      onBehalfOf: await mockServices
        .auth({ pluginId: 'scaffolder' })
        .getOwnServiceCredentials(),
      targetPluginId: 'cognitive-load',
    });
    expect(requests).toEqual([
      { method: 'POST', url, token, body: report },
      {
        method: 'DELETE',
        url,
        token,
        body: { entityRef: 'component:default/orders' },
      },
    ]);
  });

  it('throws what the clock refused', async () => {
    status = 400;
    await expect(
      service.record({ entityRef: 'orders', stage: 'started' }),
    ).rejects.toThrow(/400/);
  });
});
