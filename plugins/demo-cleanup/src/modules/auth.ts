import {
  createDemoCleanupModule,
  deleteRows,
} from '@boardwalk/plugin-demo-node';
import { deleteRowsMentioning } from '../deleteRowsMentioning';

/** Identities and sessions of demo people. Authorisation codes go with them. */
export const authDemoCleanup = createDemoCleanupModule({
  pluginId: 'auth',
  async remove({ knex, userRefs }) {
    for (const table of [
      'user_info',
      'offline_sessions',
      'oauth_authorization_sessions',
    ]) {
      await deleteRows(knex, table, 'user_entity_ref', userRefs);
    }
    await deleteRowsMentioning(knex, 'sessions', 'sess', userRefs);
  },
});
