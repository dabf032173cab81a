import { createBackendFeatureLoader } from '@backstage/backend-plugin-api';
import { authDemoCleanup } from './modules/auth';
import { eventsDemoCleanup } from './modules/events';
import { notificationsDemoCleanup } from './modules/notifications';
import { scaffolderDemoCleanup } from './modules/scaffolder';
import { searchDemoCleanup } from './modules/search';
import { techdocsDemoCleanup } from './modules/techdocs';
import { userSettingsDemoCleanup } from './modules/userSettings';

/** One module for each core plugin that keeps something of people or entities. */
export const demoCleanupLoader = createBackendFeatureLoader({
  *loader() {
    yield authDemoCleanup;
    yield eventsDemoCleanup;
    yield notificationsDemoCleanup;
    yield scaffolderDemoCleanup;
    yield searchDemoCleanup;
    yield techdocsDemoCleanup;
    yield userSettingsDemoCleanup;
  },
});
