import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiPulseLine } from '@remixicon/react';
import { doraApiRef } from './api/DoraApi';
import { DoraClient } from './api/DoraClient';
import { entityDoraCard, entityDoraTab } from './entity/extensions';
import { teamMetricsWidget } from './home/teamMetricsWidget';
import { rootRouteRef } from './routes';

const doraApi = ApiBlueprint.make({
  params: define =>
    define({
      api: doraApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new DoraClient(deps),
    }),
});

const doraPage = PageBlueprint.make({
  params: {
    path: '/dora',
    title: 'DORA metrics',
    icon: <RiPulseLine />,
    routeRef: rootRouteRef,
    loader: () => import('./page/DoraPage').then(m => <m.DoraPage />),
  },
});

/** The pages that show the five DORA metrics, and the rows behind them. */
export const doraPlugin = createFrontendPlugin({
  pluginId: 'dora',
  title: 'DORA metrics',
  icon: <RiPulseLine />,
  routes: { root: rootRouteRef },
  extensions: [
    doraApi,
    doraPage,
    entityDoraTab,
    entityDoraCard,
    teamMetricsWidget,
  ],
});
