import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { policyExtensionPoint } from '@backstage/plugin-permission-node/alpha';
import { permissionRulesExtensionPoint } from '@boardwalk/plugin-permission-node';
import { readPlatformGroup } from './readPlatformGroup';
import { coreRules } from './rules';
import { BoardwalkPolicy } from './service/BoardwalkPolicy';
import { RuleRegistry } from './service/RuleRegistry';

/**
 * Installs Boardwalk's permission policy and takes in the rules of others.
 *
 * @public
 */
export const permissionModuleBoardwalk = createBackendModule({
  pluginId: 'permission',
  moduleId: 'boardwalk',
  register(env) {
    const registry = new RuleRegistry();
    registry.addRules(...coreRules);
    env.registerExtensionPoint(permissionRulesExtensionPoint, registry);

    env.registerInit({
      deps: {
        policy: policyExtensionPoint,
        config: coreServices.rootConfig,
        logger: coreServices.logger,
      },
      async init({ policy, config, logger }) {
        policy.setPolicy(
          BoardwalkPolicy.create({
            logger,
            rules: registry.rules,
            platformGroup: readPlatformGroup(config),
          }),
        );
      },
    });
  },
});
