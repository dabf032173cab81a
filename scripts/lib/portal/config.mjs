import { resolve } from 'node:path';
import { root } from '../paths.mjs';
import { Problem } from '../problem.mjs';

/**
 * Reads the configuration as the backend will: app-config.yaml, then
 * app-config.local.yaml, then the environment.
 * @returns {Promise<import('@backstage/config').Config>}
 */
export async function loadConfig() {
  const { ConfigSources } = await import('@backstage/config-loader');
  const source = ConfigSources.default({
    rootDir: root,
    argv: [],
    watch: false,
  });
  try {
    return await ConfigSources.toConfig(source);
  } catch (error) {
    const { message } = /** @type {Error} */ (error);
    throw new Problem('The configuration could not be read.', {
      advice: `Correct app-config.yaml or app-config.local.yaml: ${message}`,
      cause: error,
    });
  }
}

/**
 * @param {import('@backstage/config').Config} config
 * @returns {string} the folder that holds everything that is written, absolute
 */
export function dataDirOf(config) {
  return resolve(
    root,
    config.getOptionalString('boardwalk.dataDir') ?? '.data',
  );
}

/**
 * Where the portal listens, and the address a person opens.
 * @param {import('@backstage/config').Config} config
 * @returns {{ url: string, host: string, port: number }}
 */
export function addressOf(config) {
  const listen = config.getOptional('backend.listen');
  const port =
    typeof listen === 'string'
      ? Number(listen.split(':').pop())
      : Number(config.getOptional('backend.listen.port') ?? 7007);
  const host =
    (typeof listen === 'object' &&
      config.getOptionalString('backend.listen.host')) ||
    '127.0.0.1';
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Problem('The port is not a number from 1 to 65535.', {
      advice: 'Start with, for example, `PORT=7010 npm start`.',
    });
  }
  return {
    url: config.getString('app.baseUrl').replace(/\/$/, ''),
    host,
    port,
  };
}
