import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { cognitiveLoadDemoCleanup } from './demoCleanupModule';
import { cognitiveLoadModuleDemo } from './demoModule';
import { permissionModuleCognitiveLoad } from './permissionModule';
import { cognitiveLoadPlugin } from './plugin';

/** The surveys, the rules for who may do what with them, and those of the demo organisation. */
export const cognitiveLoadLoader = createBackendFeatureLoader({
  *loader() {
    yield cognitiveLoadPlugin;
    yield permissionModuleCognitiveLoad;
    yield cognitiveLoadModuleDemo;
    yield cognitiveLoadDemoCleanup;
  },
});
