import { createBackendModule } from '@backstage/backend-plugin-api';
import { permissionRulesExtensionPoint } from '@boardwalk/plugin-permission-node';
import { cognitiveLoadRules } from './permissionRules';

/** Adds what people may do with surveys to Boardwalk's policy. */
export const permissionModuleCognitiveLoad = createBackendModule({
  pluginId: 'permission',
  moduleId: 'cognitive-load',
  register(env) {
    env.registerInit({
      deps: { rules: permissionRulesExtensionPoint },
      async init({ rules }) {
        rules.addRules(...cognitiveLoadRules);
      },
    });
  },
});
