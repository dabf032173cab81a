import { rootHttpRouterServiceFactory as defaultFactory } from '@backstage/backend-defaults/rootHttpRouter';
import { closeLingeringConnections } from './closeLingeringConnections';
import { createCompressedAssetMiddleware } from './createCompressedAssetMiddleware';
import { denyBrowserFeatures } from './denyBrowserFeatures';

/**
 * The root router of Backstage, with the app's precompressed assets before it.
 *
 * @param assets - see `findCompressedAssets`
 */
export function createRootHttpRouterServiceFactory(options: {
  assets: ReadonlyMap<string, string>;
}) {
  return defaultFactory({
    configure({ app, applyDefaults, lifecycle, middleware, server }) {
      closeLingeringConnections({ server, lifecycle });
      app.use(denyBrowserFeatures());
      // Before the defaults, which would compress on the fly and log each
      // asset; so it brings the security headers along.
      app.use(
        '/static',
        middleware.helmet(),
        createCompressedAssetMiddleware(options.assets),
      );
      applyDefaults();
    },
  });
}
