import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { catalogModuleGit } from './module';
import { gitHostUrlReader } from './urlReader';

/** The repositories of the Git host as a source of the catalog, and of all that reads URLs. */
export default createBackendFeatureLoader({
  *loader() {
    yield gitHostUrlReader;
    yield catalogModuleGit;
  },
});
