import { createBackendModule } from '@backstage/backend-plugin-api';
import { catalogProcessingExtensionPoint } from '@backstage/plugin-catalog-node';
import { LocalPlaceholderProcessor } from './processor/LocalPlaceholderProcessor';

export const catalogModuleBoardwalk = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'boardwalk',
  register(env) {
    env.registerInit({
      deps: { processing: catalogProcessingExtensionPoint },
      async init({ processing }) {
        processing.addProcessor(new LocalPlaceholderProcessor());
      },
    });
  },
});
