import {
  ApiBlueprint,
  createFrontendPlugin,
  discoveryApiRef,
  fetchApiRef,
  PageBlueprint,
} from '@backstage/frontend-plugin-api';
import { RiGitRepositoryLine } from '@remixicon/react';
import { gitApiRef } from './api/GitApi';
import { GitClient } from './api/GitClient';
import { entityRepositoryCard, entitySourceTab } from './entity/extensions';
import { rootRouteRef } from './routes';
import { tokensSettings } from './tokens/tokensSettings';

const gitApi = ApiBlueprint.make({
  params: define =>
    define({
      api: gitApiRef,
      deps: { discoveryApi: discoveryApiRef, fetchApi: fetchApiRef },
      factory: deps => new GitClient(deps),
    }),
});

const gitPage = PageBlueprint.make({
  params: {
    path: '/git',
    title: 'Source',
    icon: <RiGitRepositoryLine />,
    routeRef: rootRouteRef,
    loader: () => import('./page/GitPage').then(m => <m.GitPage />),
  },
});

/** Repositories of the Git host: their files, history and branches, and one's tokens. */
export const gitPlugin = createFrontendPlugin({
  pluginId: 'git',
  title: 'Source',
  icon: <RiGitRepositoryLine />,
  routes: { root: rootRouteRef },
  extensions: [
    gitApi,
    gitPage,
    tokensSettings,
    entitySourceTab,
    entityRepositoryCard,
  ],
});
