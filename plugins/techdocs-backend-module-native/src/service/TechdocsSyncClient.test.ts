import { mockServices } from '@backstage/backend-test-utils';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { readOutcome, TechdocsSyncClient } from './TechdocsSyncClient';

describe('readOutcome', () => {
  it.each([
    [
      'event: log\ndata: "Step 1"\n\nevent: finish\ndata: {"updated":true}\n\n',
      { state: 'built' },
    ],
    ['event: finish\ndata: {"updated":false}\n\n', { state: 'unchanged' }],
    [
      'event: log\ndata: "x"\n\nevent: error\ndata: "No docs"\n\n',
      { state: 'failed', message: 'No docs' },
    ],
  ])('reads %j', (stream, outcome) => {
    expect(readOutcome(stream)).toEqual(outcome);
  });

  it('does not take a broken connection for an outcome', () => {
    expect(() => readOutcome('event: log\ndata: "Step 1"\n\n')).toThrow(
      'ended without an answer',
    );
  });
});

describe('TechdocsSyncClient', () => {
  it('leaves a connection after each build, for the plugin leaves a listener on it', async () => {
    const sockets = new Set<Socket>();
    const server = createServer((request, response) => {
      sockets.add(request.socket);
      response.end('event: finish\ndata: {"updated":true}\n\n');
    });
    await new Promise<void>(resolve => {
      server.listen(0, '127.0.0.1', resolve);
    });
    try {
      const { port } = server.address() as AddressInfo;
      const client = new TechdocsSyncClient({
        auth: mockServices.auth(),
        discovery: mockServices.discovery.mock({
          getBaseUrl: async () => `http://127.0.0.1:${port}`,
        }),
      });
      for (const name of ['a', 'b', 'c'])
        expect(
          await client.sync({ kind: 'Component', namespace: 'default', name }),
        ).toEqual({ state: 'built' });
      expect(sockets.size).toBe(3);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  });
});
