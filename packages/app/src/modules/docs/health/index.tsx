import {
  ApiBlueprint,
  createFrontendPlugin,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiStethoscopeLine } from '@remixicon/react';
import { docsHealthApiRef } from './DocsHealthApi';
import { DocsHealthClient } from './DocsHealthClient';
import { HEALTH_PATH } from './paths';

const rootRouteRef = createRouteRef();

const docsHealthApi = ApiBlueprint.make({
  params: define =>
    define({
      api: docsHealthApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DocsHealthClient(deps),
    }),
});

const docsHealthPage = PageBlueprint.make({
  params: {
    path: HEALTH_PATH,
    title: 'Docs health',
    icon: <RiStethoscopeLine />,
    routeRef: rootRouteRef,
    loader: () => import('./DocsHealthPage').then(m => <m.DocsHealthPage />),
  },
});

/** The pages that show the owners of docs what to mend in them. */
export default createFrontendPlugin({
  pluginId: 'docs-health',
  title: 'Docs health',
  icon: <RiStethoscopeLine />,
  routes: { root: rootRouteRef },
  extensions: [docsHealthApi, docsHealthPage],
});
