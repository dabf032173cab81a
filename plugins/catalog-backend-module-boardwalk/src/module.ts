import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { demoServiceRef, findProjectRoot } from '@boardwalk/plugin-demo-node';
import { readCatalogConfig } from './config';
import { DemoAnnotationProcessor } from './processors/DemoAnnotationProcessor';
import { LocalPlaceholderProcessor } from './processors/LocalPlaceholderProcessor';
import { createFileProviders } from './providers/createFileProviders';

/**
 * Feeds the catalog from disk: the demo organisation, Boardwalk's own entities
 * and the folders of `boardwalk.catalog.folders`.
 */
export const catalogModuleBoardwalk = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'boardwalk',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        lifecycle: coreServices.lifecycle,
        processing: catalogProcessingExtensionPoint,
        demo: demoServiceRef,
      },
      async init({ config, logger, lifecycle, processing, demo }) {
        const options = readCatalogConfig(config, findProjectRoot());
        const providers = createFileProviders({
          ...options,
          demo,
          logger,
          onProblems: () => {},
        });
        processing.addEntityProvider(providers);
        processing.addProcessor(
          new LocalPlaceholderProcessor(),
          DemoAnnotationProcessor.create(demo),
        );
        lifecycle.addShutdownHook(async () => {
          await Promise.all(providers.map(provider => provider.stop()));
        });
      },
    });
  },
});
