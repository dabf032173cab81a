import { Agent, request } from 'node:http';

/** Connections that a hook of GitHub could have open at most, here. */
const CONNECTIONS = 200;

/**
 * Sends deliveries to an address, over connections that stay open.
 *
 * @param {{ port: number, path: string }} target on this computer
 */
export function createSender({ port, path }) {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  return {
    /** @returns {Promise<boolean>} whether it was acknowledged with 202 */
    send: ({ headers, body }) =>
      new Promise(resolve => {
        const sent = request(
          { host: '127.0.0.1', port, path, agent, method: 'POST', headers },
          response => {
            response.resume();
            response.on('end', () => resolve(response.statusCode === 202));
            response.on('error', () => resolve(false));
          },
        );
        sent.on('error', () => resolve(false));
        sent.end(body);
      }),
    close: () => agent.destroy(),
  };
}
