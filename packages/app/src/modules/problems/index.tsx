import {
  ApiBlueprint,
  createFrontendPlugin,
  createRouteRef,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiErrorWarningLine } from '@remixicon/react';
import { problemsApiRef } from './ProblemsApi';
import { ProblemsClient } from './ProblemsClient';

const rootRouteRef = createRouteRef();

const problemsApi = ApiBlueprint.make({
  params: define =>
    define({
      api: problemsApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new ProblemsClient(deps),
    }),
});

const problemsPage = PageBlueprint.make({
  params: {
    path: '/catalog-problems',
    title: 'Catalog problems',
    icon: <RiErrorWarningLine />,
    routeRef: rootRouteRef,
    loader: () => import('./ProblemsPage').then(m => <m.ProblemsPage />),
  },
});

/** The page that shows which entity files the catalog could not take in, and why. */
export default createFrontendPlugin({
  pluginId: 'catalog-problems',
  title: 'Catalog problems',
  icon: <RiErrorWarningLine />,
  routes: { root: rootRouteRef },
  extensions: [problemsApi, problemsPage],
});
