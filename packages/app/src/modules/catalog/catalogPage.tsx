import { PageBlueprint } from '@backstage/frontend-plugin-api';
import catalogPlugin from '@backstage/plugin-catalog/alpha';
import { RiStackLine } from '@remixicon/react';

/** The catalog index: our table, at the address and route of the stock one. */
export const catalogPage = PageBlueprint.make({
  params: {
    path: '/catalog',
    title: 'Catalog',
    icon: <RiStackLine />,
    routeRef: catalogPlugin.routes.catalogIndex,
    loader: () =>
      import('./entityIndex/EntityIndex').then(m => (
        <m.EntityIndex view="catalog" />
      )),
  },
});
