import type { Config } from '@backstage/config';
import type { PoolConfig } from 'pg';

/**
 * How the readiness probe reaches the database of `backend.database`.
 * Undefined where it cannot: another client than PostgreSQL, or a connection
 * type whose credentials only Backstage's own connector can fetch.
 */
export function readProbeConnection(config: Config): PoolConfig | undefined {
  if (config.getOptionalString('backend.database.client') !== 'pg') {
    return undefined;
  }
  const connection = config.getOptional('backend.database.connection');
  if (typeof connection === 'string') {
    return { connectionString: connection };
  }
  if (
    config.getOptionalString('backend.database.connection.type') !== undefined
  ) {
    return undefined;
  }
  const block = config.getOptionalConfig('backend.database.connection');
  return {
    ...block?.get<PoolConfig>(),
    // Comes as text when it was substituted from the environment.
    port: block?.getOptionalNumber('port'),
  };
}
