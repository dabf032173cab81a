import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';

/**
 * Documents of demo entities and of their docs. The next indexing would drop
 * them as well, but for those of a type that has no documents left: such an
 * index is kept as it is.
 */
export const searchDemoCleanup = createDemoCleanupModule({
  pluginId: 'search',
  async remove({ knex, entityRefs }) {
    if (await knex.schema.hasTable('documents')) {
      await knex('documents')
        .whereRaw(
          "document -> 'authorization' ->> 'resourceRef' = ANY(?::text[])",
          [entityRefs],
        )
        .delete();
    }
  },
});
