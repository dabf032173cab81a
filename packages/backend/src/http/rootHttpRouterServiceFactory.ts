import { rootHttpRouterServiceFactory as defaultFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { createDatabaseProbe } from '../health/createDatabaseProbe';
import { closeLingeringConnections } from './closeLingeringConnections';
import { createCompressedAssetMiddleware } from './createCompressedAssetMiddleware';
import { createOutageMiddleware } from './createOutageMiddleware';
import { denyBrowserFeatures } from './denyBrowserFeatures';

/**
 * The root router of Backstage, with the app's precompressed assets before it
 * and an honest answer during an outage of the database.
 *
 * @param assets - see `findCompressedAssets`
 */
export function createRootHttpRouterServiceFactory(options: {
  assets: ReadonlyMap<string, string>;
}) {
  return defaultFactory({
    configure({ app, applyDefaults, config, lifecycle, middleware, server }) {
      closeLingeringConnections({ server, lifecycle });
      app.use(denyBrowserFeatures());
      // Before the defaults, which would compress on the fly and log each
      // asset; so it brings the security headers along.
      app.use(
        '/static',
        middleware.helmet(),
        createCompressedAssetMiddleware(options.assets),
      );
      const probe = createDatabaseProbe({ config, lifecycle });
      if (probe) {
        app.use('/api', createOutageMiddleware(probe));
      }
      applyDefaults();
    },
  });
}
