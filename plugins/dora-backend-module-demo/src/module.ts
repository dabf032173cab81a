import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { demoServiceRef } from '@boardwalk/plugin-demo-node';
import { doraServiceRef } from '@boardwalk/plugin-dora-node';
import { lastDemoDay } from './database/lastDemoDay';
import { DemoReporter } from './service/DemoReporter';

/** Keeps the deliveries of the demo organisation up to the present while the demo is on. */
export const doraModuleDemo = createBackendModule({
  pluginId: 'dora',
  moduleId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        database: coreServices.database,
        demo: demoServiceRef,
        dora: doraServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ database, demo, dora, logger, scheduler }) {
        if (!demo.enabled) return;
        const reporter = DemoReporter.create({
          dora,
          logger,
          lastDay: async () => lastDemoDay(await database.getClient()),
        });
        await scheduler.scheduleTask({
          id: 'dora_demo',
          // After the first look at the catalog, and out of the way of a start.
          initialDelay: { seconds: 30 },
          frequency: { hours: 1 },
          timeout: { minutes: 20 },
          fn: signal => reporter.report(signal),
        });
      },
    });
  },
});
