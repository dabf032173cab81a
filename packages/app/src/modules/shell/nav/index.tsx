import { NavContentBlueprint } from '@backstage/plugin-app-react';
import { PortalNav } from './PortalNav';

/** The navigation of the portal, in place of the stock list of pages. */
export const nav = NavContentBlueprint.make({
  params: { component: PortalNav },
});
