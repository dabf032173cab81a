import { createBackendModule } from '@backstage/backend-plugin-api';

export const permissionModuleBoardwalk = createBackendModule({
  pluginId: 'permission',
  moduleId: 'boardwalk',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
