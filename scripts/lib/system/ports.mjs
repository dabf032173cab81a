import { createServer } from 'node:net';

/**
 * @param {number} port 0 asks for any free one
 * @param {string} [host]
 * @returns {Promise<number | undefined>} the port that could be bound, undefined when taken
 */
export function tryPort(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', error => {
      const { code } = /** @type {NodeJS.ErrnoException} */ (error);
      if (code === 'EADDRINUSE' || code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    server.listen({ port, host, exclusive: true }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (
        server.address()
      );
      server.close(() => resolve(address.port));
    });
  });
}

/** @returns {Promise<number>} a port on loopback that nothing listens on now */
export async function freePort() {
  return /** @type {number} */ (await tryPort(0));
}
