import { resolveSafeChildPath } from '@backstage/backend-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { createDemoCleanupModule } from '@boardwalk/plugin-demo-node';
import { rm } from 'node:fs/promises';
import { resolve } from 'node:path';

const DIRECTORY = 'techdocs.publisher.local.publishDirectory';

/** Built docs of demo entities. With another publisher than `local`, none are. */
export const techdocsDemoCleanup = createDemoCleanupModule({
  pluginId: 'techdocs',
  async remove({ entityRefs, config }) {
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
