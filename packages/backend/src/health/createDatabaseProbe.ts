import type {
  RootConfigService,
  RootLifecycleService,
} from '@backstage/backend-plugin-api';
import { type DatabaseProbe, PostgresProbe } from './DatabaseProbe';
import { readProbeConnection } from './readProbeConnection';

/** Long enough for a busy server, short enough for a load balancer. */
const TIMEOUT_MS = 1500;
const MAX_AGE_MS = 500;

/**
 * A probe of the portal's database, closed at shutdown.
 *
 * @returns undefined when the database cannot be asked; see `readProbeConnection`
 */
export function createDatabaseProbe(options: {
  config: RootConfigService;
  lifecycle: Pick<RootLifecycleService, 'addShutdownHook'>;
}): DatabaseProbe | undefined {
  const connection = readProbeConnection(options.config);
  if (!connection) {
    return undefined;
  }
  const probe = PostgresProbe.create({
    connection,
    timeoutMs: TIMEOUT_MS,
    maxAgeMs: MAX_AGE_MS,
  });
  options.lifecycle.addShutdownHook(() => probe.close());
  return probe;
}
