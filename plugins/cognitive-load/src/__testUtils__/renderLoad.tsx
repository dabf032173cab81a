import { mockApis, renderInTestApp } from '@backstage/frontend-test-utils';
import { entityRouteRef } from '@backstage/plugin-catalog-react';
import {
  AuthorizeResult,
  type Permission,
} from '@backstage/plugin-permission-common';
import { permissionApiRef } from '@backstage/plugin-permission-react';
import { identityApiRef } from '@backstage/frontend-plugin-api';
import type { ReactElement } from 'react';
import { Route, Routes } from 'react-router-dom';
import {
  cognitiveLoadApiRef,
  type CognitiveLoadApi,
} from '../api/CognitiveLoadApi';
import { rootRouteRef } from '../routes';

/** Renders a page of the plugin with an API that answers what a test gives. */
export function renderLoad(
  element: ReactElement,
  options: {
    api: Partial<CognitiveLoadApi>;
    /** Names of permissions that the reader has; all when left out. */
    allowed?: string[];
    /** Where the page is, and the pattern it is at. */
    at?: string;
    path?: string;
    /** Further APIs. */
    apis?: NonNullable<Parameters<typeof renderInTestApp>[1]>['apis'];
  },
) {
  const { api, allowed, at = '/', path, apis = [] } = options;
  return renderInTestApp(
    path ? (
      <Routes>
        <Route path={path} element={element} />
      </Routes>
    ) : (
      element
    ),
    {
      mountedRoutes: {
        '/survey': rootRouteRef,
        '/catalog/:namespace/:kind/:name': entityRouteRef,
      },
      initialRouteEntries: [at],
      apis: [
        [cognitiveLoadApiRef, api as CognitiveLoadApi],
        [
          identityApiRef,
          mockApis.identity({ userEntityRef: 'user:default/maya.okafor' }),
        ],
        [
          permissionApiRef,
          mockApis.permission({
            authorize: ({ permission }: { permission: Permission }) =>
              !allowed || allowed.includes(permission.name)
                ? AuthorizeResult.ALLOW
                : AuthorizeResult.DENY,
          }),
        ],
        ...apis,
      ],
    },
  );
}
