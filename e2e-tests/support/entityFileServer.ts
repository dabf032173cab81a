import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brokenYaml, componentYaml, userYaml } from './entityFiles';

const ROUTES: [RegExp, (name: string) => string][] = [
  [/^\/component\/([\w-]+)\.yaml$/, componentYaml],
  [/^\/broken\/([\w-]+)\.yaml$/, brokenYaml],
  [/^\/user\/([\w-]+)\.yaml$/, userYaml],
];

/**
 * Serves entity files on loopback, as a company's Git server would. The name
 * in the address is the entity's name, so each test has files of its own.
 * After a DELETE a file is broken from then on.
 *
 * @param port - 0 for any free one
 */
export async function startEntityFileServer(port: number) {
  const brokenPaths = new Set<string>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://loopback').pathname;
    if (request.method === 'DELETE') brokenPaths.add(path);
    for (const [pattern, write] of ROUTES) {
      const name = pattern.exec(path)?.[1];
      if (name) {
        response.setHeader('content-type', 'application/yaml');
        response.end(brokenPaths.has(path) ? brokenYaml(name) : write(name));
        return;
      }
    }
    response.statusCode = 404;
    response.end('Not found');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
