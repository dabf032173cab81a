import {
  coreServices,
  createServiceFactory,
  createServiceRef,
} from '@backstage/backend-plugin-api';
import { DefaultDemoService } from './DefaultDemoService';
import { DemoService } from './types';

/**
 * The demo organisation, for every plugin that loads it or cleans up after it.
 *
 * @public
 */
export const demoServiceRef = createServiceRef<DemoService>({
  id: 'boardwalk.demo',
  scope: 'root',
  defaultFactory: async service =>
    createServiceFactory({
      service,
      deps: { config: coreServices.rootConfig },
      factory: ({ config }) => DefaultDemoService.fromConfig(config),
    }),
});
