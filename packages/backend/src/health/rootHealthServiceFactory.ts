import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { PostgresProbe } from './DatabaseProbe';
import { DatabaseRootHealthService } from './DatabaseRootHealthService';
import { readProbeConnection } from './readProbeConnection';

/** Long enough for a busy server, short enough for a load balancer. */
const TIMEOUT_MS = 1500;
const MAX_AGE_MS = 500;

/** Replaces the root health service by one that asks the database, too. */
export const rootHealthServiceFactory = createServiceFactory({
  service: coreServices.rootHealth,
  deps: {
    config: coreServices.rootConfig,
    lifecycle: coreServices.rootLifecycle,
    logger: coreServices.rootLogger,
  },
  factory({ config, lifecycle, logger: rootLogger }) {
    const logger = rootLogger.child({ service: 'rootHealth' });
    const connection = readProbeConnection(config);
    const probe = connection
      ? PostgresProbe.create({
          connection,
          timeoutMs: TIMEOUT_MS,
          maxAgeMs: MAX_AGE_MS,
        })
      : undefined;
    if (probe) {
      lifecycle.addShutdownHook(() => probe.close());
    } else {
      logger.warn(
        'Readiness does not cover the database: this kind of connection cannot be asked',
      );
    }
    return DatabaseRootHealthService.create({ lifecycle, probe, logger });
  },
});
