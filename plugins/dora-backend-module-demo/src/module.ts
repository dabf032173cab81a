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
          id: 'dora-demo',
          // Not while the portal starts; soon enough to be there at the first look.
          initialDelay: { seconds: 10 },
          frequency: { minutes: 5 },
          timeout: { minutes: 20 },
          // A killed backend leaves no lock behind, and two do no harm.
          scope: 'local',
          fn: signal => reporter.report(signal),
        });
      },
    });
  },
});
