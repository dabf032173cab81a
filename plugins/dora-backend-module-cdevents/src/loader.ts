import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { doraModuleCdevents } from './module';
import { doraModuleCdeventsSink } from './sink/sinkModule';

/** CDEvents in and out. */
export const doraLoaderCdevents = createBackendFeatureLoader({
  *loader() {
    yield doraModuleCdevents;
    yield doraModuleCdeventsSink;
  },
});
