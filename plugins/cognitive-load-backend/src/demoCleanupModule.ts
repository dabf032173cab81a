import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';
import { removeDemoWaves } from './database/operations/demoWaves';

/** Takes the surveys of the demo away when the demo is switched off. */
export const cognitiveLoadDemoCleanup = createDemoCleanupModule({
  pluginId: 'cognitive-load',
  remove: ({ knex }) => removeDemoWaves(knex),
});
