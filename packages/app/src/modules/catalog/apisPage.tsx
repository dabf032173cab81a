import { PageBlueprint } from '@backstage/frontend-plugin-api';
import apiDocsPlugin from '@backstage/plugin-api-docs/alpha';
import { RiBracesLine } from '@remixicon/react';

/** The list of APIs: the same table as the catalog's, for one kind. */
export const apisPage = PageBlueprint.make({
  params: {
    path: '/api-docs',
    title: 'APIs',
    icon: <RiBracesLine />,
    routeRef: apiDocsPlugin.routes.root,
    loader: () =>
      import('./entityIndex/EntityIndex').then(m => (
        <m.EntityIndex view="apis" />
      )),
  },
});
