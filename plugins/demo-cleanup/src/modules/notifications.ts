import {
  createDemoCleanupModule,
  deleteRows,
} from '@boardwalk/plugin-demo-node';

/** What demo people received, read and set. */
export const notificationsDemoCleanup = createDemoCleanupModule({
  pluginId: 'notifications',
  async remove({ knex, userRefs }) {
    for (const table of [
      'notification',
      'broadcast_user_status',
      'user_settings',
    ]) {
      await deleteRows(knex, table, 'user', userRefs);
    }
  },
});
