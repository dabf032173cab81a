import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { permissionModuleDora } from './permissionModule';
import { doraPlugin } from './plugin';

/** The engine, and the rules for who may do what with it. */
export const doraLoader = createBackendFeatureLoader({
  *loader() {
    yield doraPlugin;
    yield permissionModuleDora;
  },
});
