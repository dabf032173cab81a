import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { permissionModuleGit } from './permissionModule';
import { gitPlugin } from './plugin';

/** The Git host, and who may do what with it. */
export const gitLoader = createBackendFeatureLoader({
  *loader() {
    yield gitPlugin;
    yield permissionModuleGit;
  },
});
