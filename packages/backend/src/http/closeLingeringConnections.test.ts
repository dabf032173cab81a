import { mockServices } from '@backstage/backend-test-utils';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { closeLingeringConnections } from './closeLingeringConnections';

describe('closeLingeringConnections', () => {
  it('ends a request that never ends, so that the server can close', async () => {
    // Takes the request and keeps it, like a long poll.
    const server = createServer(() => {});
    let shutdown = () => {};
    closeLingeringConnections({
      server,
      lifecycle: mockServices.rootLifecycle.mock({
        addShutdownHook: hook => {
          shutdown = hook as () => void;
        },
      }),
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
    client.on('error', () => {});
    const received = once(server, 'request');
    client.write('GET / HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await received;

    const closed = once(server, 'close');
    server.close();
    shutdown();
    await Promise.all([closed, once(client, 'close')]);
    expect(server.listening).toBe(false);
  });
});
