import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultDoraService } from './DefaultDoraService';
import type { DoraService } from './types';

/**
 * Reports events to the DORA engine. A plugin that must not lose any writes them
 * to a `DoraOutbox` in its own transaction instead.
 */
export const doraServiceRef = createServiceRef<DoraService>({
  id: 'dora.events',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { auth: coreServices.auth, discovery: coreServices.discovery },
      factory: deps => DefaultDoraService.create(deps),
    }),
});
