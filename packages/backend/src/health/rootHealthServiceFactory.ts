import {
  coreServices,
  createServiceFactory,
} from '@backstage/backend-plugin-api';
import { createDatabaseProbe } from './createDatabaseProbe';
import { DatabaseRootHealthService } from './DatabaseRootHealthService';

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
    const probe = createDatabaseProbe({ config, lifecycle });
    if (!probe) {
      logger.warn(
        'Readiness does not cover the database: this kind of connection cannot be asked',
      );
    }
    return DatabaseRootHealthService.create({ lifecycle, probe, logger });
  },
});
