import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import {
  createDemoCleanupModule,
  deleteRows,
} from '@boardwalk/plugin-demo-node';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

const DIRECTORY = 'techdocs.publisher.local.publishDirectory';

/**
 * How the docs of demo entities are; and, with the publisher `local`, the built
 * docs themselves.
 */
export const techdocsDemoCleanup = createDemoCleanupModule({
  pluginId: 'techdocs',
  async remove({ knex, entityRefs, config }) {
    await deleteRows(knex, 'boardwalk_docs_health', 'entity_ref', entityRefs);
    const publisher = config.getOptionalString('techdocs.publisher.type');
    const directory = config.getOptionalString(DIRECTORY);
    if (publisher !== 'local' || !directory) {
      return;
    }
    for (const entityRef of entityRefs) {
      const { namespace, kind, name } = parseEntityRef(entityRef);
      const site = resolveSafeChildPath(
        resolve(directory),
        `${namespace}/${kind}/${name}`,
      );
      await rm(site, { recursive: true, force: true });
    }
  },
});
