import type { RootLifecycleService } from '@backstage/backend-plugin-api';
import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/** How long a request may take to end by itself, in milliseconds. */
const GRACE_MS = 1000;

/**
 * Lets a stop end in seconds. A server that closes waits for its connections,
 * and two kinds never end in time: the long polls by which plugins receive
 * events, almost a minute each, and the sockets of open pages.
 */
export function closeLingeringConnections(options: {
  server: Server;
  lifecycle: Pick<RootLifecycleService, 'addShutdownHook'>;
}): void {
  const sockets = new Set<Socket>();
  options.server.on('connection', socket => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  options.lifecycle.addShutdownHook(() => {
    setTimeout(() => {
      for (const socket of sockets) {
        socket.destroy();
      }
    }, GRACE_MS);
  });
}
