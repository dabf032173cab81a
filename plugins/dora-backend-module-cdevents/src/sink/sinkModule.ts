import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { doraSinksExtensionPoint } from '@boardwalk/plugin-dora-node';
import { CdeventsSink } from './CdeventsSink';
import { readCdeventsSinkSettings } from './sinkSettings';

/** Sends CDEvents on, where an address is configured. */
export const doraModuleCdeventsSink = createBackendModule({
  pluginId: 'dora',
  moduleId: 'cdevents-sink',
  register(env) {
    env.registerInit({
      deps: {
        config: coreServices.rootConfig,
        logger: coreServices.logger,
        sinks: doraSinksExtensionPoint,
      },
      async init({ config, logger, sinks }) {
        const settings = readCdeventsSinkSettings(config);
        if (!settings) return;
        sinks.addSink(CdeventsSink.create(settings));
        logger.info(`Delivery events are sent on to ${settings.url.host}`);
      },
    });
  },
});
