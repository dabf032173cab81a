import { once } from 'node:events';
import { type AddressInfo, type Socket, connect, createServer } from 'node:net';

/** A way to a database server that a test can cut, or let go silent. */
export interface PostgresRelay {
  /** Where the relay listens. */
  address: { host: string; port: number };
  /** Drops all connections and refuses new ones. */
  cut(): Promise<void>;
  /** Takes connections and never answers. */
  silence(): void;
  /** Works again. */
  restore(): Promise<void>;
}

/** Starts a relay on a free port in front of a database server. */
export async function startPostgresRelay(target: {
  host: string;
  port: number;
}): Promise<PostgresRelay> {
  const sockets = new Set<Socket>();
  let silent = false;

  const server = createServer(inbound => {
    sockets.add(inbound);
    inbound.on('error', () => {});
    if (silent) {
      return;
    }
    const outbound = connect(target.port, target.host);
    sockets.add(outbound);
    outbound.on('error', () => inbound.destroy());
    inbound.on('close', () => outbound.destroy());
    inbound.pipe(outbound).pipe(inbound);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  const dropAll = () => {
    sockets.forEach(socket => socket.destroy());
    sockets.clear();
  };
  return {
    address: { host: '127.0.0.1', port },
    async cut() {
      const closed = new Promise(resolve => server.close(resolve));
      dropAll();
      await closed;
    },
    silence() {
      silent = true;
      dropAll();
    },
    async restore() {
      silent = false;
      dropAll();
      if (!server.listening) {
        server.listen(port, '127.0.0.1');
        await once(server, 'listening');
      }
    },
  };
}
