import type { DatabaseService } from '@backstage/backend-plugin-api';

/**
 * Forgets that these users ever signed in: the auth plugin keeps what a user
 * owns in one row per user, and sessions of command line clients in another.
 * On the very first start the tables do not exist yet.
 */
export async function removeUserInfo(
  database: DatabaseService,
  userRefs: readonly string[],
): Promise<void> {
  const knex = await database.getClient();
  for (const table of [
    'user_info',
    'offline_sessions',
    'oauth_authorization_sessions',
  ]) {
    if (await knex.schema.hasTable(table)) {
      await knex(table).whereIn('user_entity_ref', userRefs).delete();
    }
  }
}
