import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { doraDemoCleanup } from './cleanupModule';
import { doraModuleDemo } from './module';

/** The deliveries of the demo organisation, and their removal. */
export const doraDemoLoader = createBackendFeatureLoader({
  *loader() {
    yield doraModuleDemo;
    yield doraDemoCleanup;
  },
});
