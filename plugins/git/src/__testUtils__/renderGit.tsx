import { renderInTestApp, mockApis } from '@backstage/frontend-test-utils';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import { gitApiRef, type GitApi } from '../api/GitApi';
import { GitPage } from '../page/GitPage';
import { rootRouteRef } from '../routes';
import { aBlob, aBranch, aRepository, aTree } from './samples';

/** Answers of a repository with one branch; a test gives what it is about. */
const answers = (api: Partial<GitApi>): GitApi =>
  ({
    getRepository: async () => aRepository(),
    getBranches: async () => [aBranch()],
    getTags: async () => [],
    getTree: async () => aTree(),
    getBlob: async () => aBlob(),
    ...api,
  } as GitApi);

/** Renders something of the plugin with an API that answers what a test gives. */
export const renderGit = (
  element: ReactElement,
  options: { api: Partial<GitApi>; at?: string },
) =>
  renderInTestApp(element, {
    mountedRoutes: {
      '/': rootRouteRef,
      '/catalog/:namespace/:kind/:name': entityRouteRef,
    },
    initialRouteEntries: [options.at ?? '/'],
    config: {
      app: { title: 'Boardwalk', baseUrl: 'http://localhost:3000' },
      backend: { baseUrl: 'http://localhost:7007' },
    },
    apis: [
      [gitApiRef, answers(options.api)],
      [
        identityApiRef,
        mockApis.identity({
          userEntityRef: 'user:default/maya.okafor',
          ownershipEntityRefs: [
            'user:default/maya.okafor',
            'group:default/checkout',
          ],
        }),
      ],
    ],
  });

/** Renders the source pages at an address below `/git`. */
export const renderGitPage = (at: string, api: Partial<GitApi>) =>
  renderGit(
    <Routes>
      <Route path="/git/*" element={<GitPage />} />
    </Routes>,
    { api, at },
  );
