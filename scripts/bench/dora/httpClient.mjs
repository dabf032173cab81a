import { Agent, request } from 'node:http';

/**
 * A caller of an API, by default DORA's, with so many connections that stay open. An answer
 * that is not 200 is an error, never a time that counts.
 *
 * @param {{ host: string, port: number, base?: string,
 *   tokens: { read: string, write?: string } }} portal
 *   base: path that all others stand below
 * @param {number} connections
 */
export function createClient(
  { host, port, tokens, base = '/api/dora/v1' },
  connections,
) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });

  /** @returns {Promise<Buffer>} */
  function call(path, options, body) {
    return new Promise((resolve, reject) => {
      const sent = request(
        { host, port, agent, path: `${base}${path}`, ...options },
        response => {
          const chunks = [];
          response.on('data', chunk => chunks.push(chunk));
          response.on('error', reject);
          response.on('end', () => {
            const answer = Buffer.concat(chunks);
            if (response.statusCode === 200) resolve(answer);
            else
              reject(
                new Error(
                  `${path} answers ${response.statusCode}: ${answer
                    .toString()
                    .slice(0, 300)}`,
                ),
              );
          });
        },
      );
      sent.on('error', reject);
      sent.end(body);
    });
  }

  return {
    /** @param {string} path below the base */
    get: path =>
      call(path, { headers: { authorization: `Bearer ${tokens.read}` } }),
    /** @param {Buffer} events JSON */
    async post(events) {
      const headers = {
        authorization: `Bearer ${tokens.write}`,
        'content-type': 'application/json',
        'content-length': events.length,
      };
      const answer = await call('/events', { method: 'POST', headers }, events);
      return JSON.parse(answer.toString());
    },
    close: () => agent.destroy(),
  };
}
