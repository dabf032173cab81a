import { createBackendModule } from '@backstage/backend-plugin-api';
import { permissionRulesExtensionPoint } from '@boardwalk/plugin-permission-node';
import { doraRules } from './permissionRules';

/** Adds what people may do with the DORA engine to Boardwalk's policy. */
export const permissionModuleDora = createBackendModule({
  pluginId: 'permission',
  moduleId: 'dora',
  register(env) {
    env.registerInit({
      deps: { rules: permissionRulesExtensionPoint },
      async init({ rules }) {
        rules.addRules(...doraRules);
      },
    });
  },
});
