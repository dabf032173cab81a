import { createBackendModule } from '@backstage/backend-plugin-api';
import { permissionRulesExtensionPoint } from '@boardwalk/plugin-permission-node';
import { gitRules } from './permissionRules';

/** Adds what people may do with repositories to Boardwalk's policy. */
export const permissionModuleGit = createBackendModule({
  pluginId: 'permission',
  moduleId: 'git',
  register(env) {
    env.registerInit({
      deps: { rules: permissionRulesExtensionPoint },
      async init({ rules }) {
        rules.addRules(...gitRules);
      },
    });
  },
});
