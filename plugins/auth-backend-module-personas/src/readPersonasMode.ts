import type { Config } from '@backstage/config';
import { type PersonasMode, decidePersonasMode } from './domain/personasMode';

/**
 * Whether personas are on, off or must stop the backend, from the
 * configuration and the environment (`NODE_ENV`).
 *
 * @public
 */
export function readPersonasMode(
  config: Config,
  env: { NODE_ENV?: string | undefined },
): PersonasMode {
  return decidePersonasMode({
    production: env.NODE_ENV === 'production',
    demo: config.getOptionalBoolean('boardwalk.demo') ?? true,
    enabled: config.getOptionalBoolean('boardwalk.personas.enabled'),
    listenHost: readListenHost(config),
    baseUrls: {
      'app.baseUrl': config.getString('app.baseUrl'),
      'backend.baseUrl': config.getString('backend.baseUrl'),
    },
  });
}

/** `backend.listen` is `<port>`, `<host>:<port>` or `{ host, port }`. */
function readListenHost(config: Config): string {
  const listen = config.getOptional('backend.listen');
  if (typeof listen === 'string' || typeof listen === 'number') {
    const address = String(listen);
    const colon = address.lastIndexOf(':');
    return colon < 0 ? '' : address.slice(0, colon);
  }
  return config.getOptionalString('backend.listen.host') ?? '';
}
