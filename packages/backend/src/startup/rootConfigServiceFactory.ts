import {
  coreServices,
  createServiceFactory,
  type RootConfigService,
} from '@backstage/backend-plugin-api';

/** Runs the backend with the configuration that was checked, read once. */
export function createRootConfigServiceFactory(config: RootConfigService) {
  return createServiceFactory({
    service: coreServices.rootConfig,
    deps: {},
    factory: () => config,
  });
}
