import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { cognitiveLoadDemoCleanup } from './demoCleanupModule';
import { cognitiveLoadModuleDemo } from './demoModule';
import { permissionModuleCognitiveLoad } from './permissionModule';
import { cognitiveLoadModulePlatform } from './platformModule';
import { cognitiveLoadPlugin } from './plugin';

/** The surveys, what stands beside them, who may do what, and the demo organisation's. */
export const cognitiveLoadLoader = createBackendFeatureLoader({
  *loader() {
    yield cognitiveLoadPlugin;
    yield cognitiveLoadModulePlatform;
    yield permissionModuleCognitiveLoad;
    yield cognitiveLoadModuleDemo;
    yield cognitiveLoadDemoCleanup;
  },
});
