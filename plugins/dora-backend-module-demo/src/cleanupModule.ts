import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';
import { removeDemoEvents } from './database/removeDemoEvents';

/** Takes the events of the demo away when the demo is switched off. */
export const doraDemoCleanup = createDemoCleanupModule({
  pluginId: 'dora',
  remove: ({ knex, entityRefs }) => removeDemoEvents(knex, entityRefs),
});
