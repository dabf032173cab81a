import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';
import { deleteRowsMentioning } from '../deleteRowsMentioning';

/** Events about demo people and entities that wait for delivery. */
export const eventsDemoCleanup = createDemoCleanupModule({
  pluginId: 'events',
  async remove({ knex, entityRefs }) {
    await deleteRowsMentioning(
      knex,
      'event_bus_events',
      'data_json',
      entityRefs,
    );
  },
});
