import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { permissionModuleCognitiveLoad } from './permissionModule';
import { cognitiveLoadPlugin } from './plugin';

/** The surveys, and the rules for who may do what with them. */
export const cognitiveLoadLoader = createBackendFeatureLoader({
  *loader() {
    yield cognitiveLoadPlugin;
    yield permissionModuleCognitiveLoad;
  },
});
