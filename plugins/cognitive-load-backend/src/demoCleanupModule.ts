import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';
import { removeDemoWaves } from './database/operations/demoWaves';
import { removeDemoTickets } from './database/operations/tickets';

/** Takes the surveys and tickets of the demo away when the demo is switched off. */
export const cognitiveLoadDemoCleanup = createDemoCleanupModule({
  pluginId: 'cognitive-load',
  async remove({ knex }) {
    await removeDemoWaves(knex);
    await removeDemoTickets(knex);
  },
});
