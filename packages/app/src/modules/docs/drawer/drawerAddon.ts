import { TechDocsAddonLocations } from '@backstage/plugin-techdocs-react';
import { AddonBlueprint } from '@backstage/plugin-techdocs-react/alpha';
import { DrawerClosing } from './DrawerClosing';

/** Lets people out of the navigation that narrow screens lay over the page. */
export const drawerAddon = AddonBlueprint.make({
  name: 'drawer',
  params: {
    name: 'Drawer',
    location: TechDocsAddonLocations.Content,
    component: DrawerClosing,
  },
});
