import { createBackendModule } from '@backstage/backend-plugin-api';

export const authModulePersonas = createBackendModule({
  pluginId: 'auth',
  moduleId: 'personas',
  register(env) {
    env.registerInit({ deps: {}, async init() {} });
  },
});
