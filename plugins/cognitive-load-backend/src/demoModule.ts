import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { demoServiceRef } from '@boardwalk/plugin-demo-node';
import { DemoSurveys } from './service/demo/DemoSurveys';
import { DemoTickets } from './service/demo/DemoTickets';
import { listPersonas } from './service/demo/listPersonas';
import { CatalogOrganisationReader } from './service/OrganisationReader';
import { SimulatedSurveys } from './service/SimulatedSurveys';

/** Keeps the surveys of the demo organisation while the demo is on. */
export const cognitiveLoadModuleDemo = createBackendModule({
  pluginId: 'cognitive-load',
  moduleId: 'demo',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        database: coreServices.database,
        demo: demoServiceRef,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ database, demo, logger, scheduler, ...deps }) {
        if (!demo.enabled) return;
        const organisation = CatalogOrganisationReader.create(deps);
        await scheduler.scheduleTask({
          id: 'cognitive-load-demo',
          // When the catalog has read the people of the demo, as a rule.
          initialDelay: { seconds: 15 },
          frequency: { minutes: 1 },
          timeout: { minutes: 10 },
          // A survey is played through by one backend only.
          scope: 'global',
          fn: async () => {
            const people = await demo.getUserRefs();
            const surveys = DemoSurveys.create({
              surveys: await SimulatedSurveys.create({
                database,
                organisation,
                demo: true,
              }),
              organisation,
              logger,
              people,
              personas: await listPersonas(deps),
            });
            await surveys.keep();
            await DemoTickets.create({
              knex: await database.getClient(),
              organisation,
              people,
              now: () => new Date(),
            }).keep();
          },
        });
      },
    });
  },
});
